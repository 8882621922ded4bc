"""Builds a company with Spark through a Thrift server, as on a standing cluster."""

from pathlib import Path

from pyhive import hive

from built_tables import Table, built_tables
from company import Company
from dbt_build import build_arguments, run_dbt
from spark_sql import export_tables, load_inputs


class SparkThrift:
    """A server that listens on `port` and sees this machine's files."""

    name = "spark_thrift"

    def __init__(self, port: int) -> None:
        self._port = port

    def build(self, company: Company, folder: Path) -> dict[str, Table]:
        """Load the company's tables, run `dbt build`, and read back what it built."""
        cursor = hive.connect(host="127.0.0.1", port=self._port).cursor()
        files = company.write_parquet(folder / "inputs")
        load_inputs(cursor.execute, {name: str(file) for name, file in files.items()})
        settings = {
            "RETENTION_SPARK_HOST": "127.0.0.1",
            "RETENTION_SPARK_PORT": str(self._port),
            "RETENTION_SPARK_SCHEMA": company.name,
        }
        # the tests ran on Spark before, through a session; here the tables speak for themselves
        run_dbt(build_arguments(company, "spark_thrift", folder, with_tests=False), settings)
        export_tables(cursor.execute, folder)
        return built_tables(folder)
