"""Builds companies with Spark, through a session on a local cluster of separate worker processes."""

import json
from pathlib import Path

from built_tables import Table, built_tables
from company import Company
from dbt_build import build_arguments, run_python
from spark_settings import CLUSTER


class SparkSessionEngine:
    """One session for all companies, because starting it takes longer than building one."""

    name = "spark"

    def build_all(self, folders: dict[Company, Path], folder: Path) -> dict[str, dict[str, Table]]:
        """The tables of each company, by the company's name."""
        jobs = [
            {
                "inputs": {name: str(file) for name, file in company.write_parquet(place / "inputs").items()},
                "schema": company.name,
                # another company's rows are tested by the other engines; here its tables are compared with theirs
                "arguments": [
                    "--no-use-colors",
                    *build_arguments(company, "spark", place, with_tests=not company.tables),
                ],
                "folder": str(place),
            }
            for company, place in folders.items()
        ]
        job_file = folder / "jobs.json"
        job_file.write_text(json.dumps(jobs), encoding="utf-8")
        settings = {
            "RETENTION_SPARK_MASTER": CLUSTER,
            "RETENTION_SPARK_WAREHOUSE": str(folder / "warehouse"),
            "SPARK_LOCAL_IP": "127.0.0.1",
            # where the workers of the local cluster keep their files; else beside pyspark itself
            "SPARK_WORKER_DIR": str(folder / "workers"),
        }
        run_python(str(Path(__file__).with_name("spark_session.py")), str(job_file), settings=settings)
        return {company.name: built_tables(place) for company, place in folders.items()}
