"""Runs dbt in one Spark session; a program of its own, because a process has only one Java machine.

Takes a JSON file: {"inputs": {table: Parquet files}, "arguments": [for dbt], "rows": {mart: folder to export to}}.
"""

import json
import os
import sys
from pathlib import Path
from shutil import rmtree

from dbt.cli.main import dbtRunner
from pyspark.sql import SparkSession

from project_sql import ROOT

sys.path.append(str(ROOT / "tests" / "engines"))
from spark_settings import profile_settings  # the settings of the tests' sessions; they are no package


def main(job_file: Path) -> None:
    """Load the inputs, run dbt, export the marts; ends with exit code 1 when dbt failed."""
    job = json.loads(job_file.read_text(encoding="utf-8"))
    rmtree(os.environ["RETENTION_SPARK_WAREHOUSE"], ignore_errors=True)
    builder = SparkSession.builder.enableHiveSupport()
    for name, value in profile_settings(os.environ).items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    for table, files in job["inputs"].items():
        session.read.parquet(files).write.saveAsTable(table)
    # dbt takes the session that is there
    if not dbtRunner().invoke(job["arguments"]).success:
        raise SystemExit(1)
    for mart, folder in job["rows"].items():
        session.table(f"retention.{mart}").write.mode("overwrite").parquet(folder)
    session.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
