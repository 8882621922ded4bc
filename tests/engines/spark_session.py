"""Builds companies through one Spark session; a program of its own, because a process has only one Java machine.

Takes a JSON file: a list of {"inputs": {table: Parquet file}, "schema": …, "arguments": [for dbt], "folder": …}.
"""

import json
import os
import sys
from pathlib import Path

from dbt.cli.main import dbtRunner
from pyspark.sql import SparkSession

from spark_settings import quick_settings
from spark_sql import export_tables, load_inputs

DRIVER_AND_WORKERS = 3


def main(job_file: Path) -> None:
    """Build each company; ends with exit code 1 when dbt failed."""
    builder = SparkSession.builder.enableHiveSupport()
    for name, value in quick_settings(os.environ).items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    for job in json.loads(job_file.read_text(encoding="utf-8")):
        load_inputs(session.sql, job["inputs"])
        os.environ["RETENTION_SPARK_SCHEMA"] = job["schema"]
        # dbt takes the session that is there
        if not dbtRunner().invoke(job["arguments"]).success:
            raise SystemExit(1)
        export_tables(session.sql, Path(job["folder"]))
    # what Python has no name for
    processes = session.sparkContext._jsc.sc().getExecutorMemoryStatus().size()
    if processes != DRIVER_AND_WORKERS:
        raise SystemExit(f"Spark ran in {processes} processes instead of a driver and two workers.")
    session.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
