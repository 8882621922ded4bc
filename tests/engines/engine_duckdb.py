"""Builds a company with DuckDB, the engine that the others are compared with."""

from pathlib import Path

import duckdb

from built_tables import Table, built_tables, export_folder
from company import SOURCE_SCHEMA, Company
from dbt_build import ROOT, build_arguments, run_dbt


class DuckDB:
    """The embedded default: a database file per company. `settings` say where the built ones lie."""

    name = "duckdb"

    def __init__(self) -> None:
        self.settings: dict[str, dict[str, str]] = {}

    def build(self, company: Company, folder: Path) -> dict[str, Table]:
        """Load the company's tables, run `dbt build`, and export what it built."""
        tables = self._build(company, folder, ROOT, with_tests=True)
        self.settings[company.name] = _settings(folder)
        return tables

    def build_changed(self, company: Company, folder: Path, project: Path) -> dict[str, Table]:
        """The tables of a changed copy of the project, whose own tests might notice the change."""
        return self._build(company, folder, project, with_tests=False)

    def _build(self, company: Company, folder: Path, project: Path, *, with_tests: bool) -> dict[str, Table]:
        with duckdb.connect(_settings(folder)["RETENTION_DUCKDB_PATH"]) as connection:
            connection.execute(f"create schema {SOURCE_SCHEMA}")
            for name, file in company.write_parquet(folder / "inputs").items():
                connection.execute(f"create table {SOURCE_SCHEMA}.{name} as select * from '{file}'")
        run_dbt(build_arguments(company, "duckdb", folder, project, with_tests=with_tests), _settings(folder))
        tables = built_tables(folder)
        with duckdb.connect(_settings(folder)["RETENTION_DUCKDB_PATH"], read_only=True) as connection:
            for table in tables.values():
                connection.execute(f"copy ({table.query}) to '{export_folder(folder, table)}/rows.parquet'")
        return tables


def _settings(folder: Path) -> dict[str, str]:
    return {"RETENTION_DUCKDB_PATH": str(folder / "retention.duckdb")}
