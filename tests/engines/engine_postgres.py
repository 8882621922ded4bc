"""Builds a company with PostgreSQL, in a database of its own."""

from pathlib import Path

import duckdb
from psycopg2.extensions import cursor as Cursor
from psycopg2.extras import execute_values

from built_tables import Table, built_tables, export_folder
from company import SOURCE_SCHEMA, Company
from dbt_build import build_arguments, run_dbt
from throwaway_postgres import PostgresServer


class Postgres:
    """A throw-away server. `settings` say where the built companies lie."""

    name = "postgres"

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self.settings: dict[str, dict[str, str]] = {}

    def build(self, company: Company, folder: Path) -> dict[str, Table]:
        """Load the company's tables, run `dbt build`, and export what it built."""
        self._server.create_database(company.name)
        settings = {
            "RETENTION_POSTGRES_HOST": "127.0.0.1",
            "RETENTION_POSTGRES_PORT": str(self._server.port),
            "RETENTION_POSTGRES_USER": self._server.user,
            "RETENTION_POSTGRES_DATABASE": company.name,
        }
        with self._server.cursor(company.name) as cursor:
            _load(company, folder, cursor)
        run_dbt(build_arguments(company, "postgres", folder), settings)
        tables = built_tables(folder)
        with self._server.cursor(company.name) as cursor:
            for table in tables.values():
                _export(table, export_folder(folder, table), cursor)
        self.settings[company.name] = settings
        return tables


def _load(company: Company, folder: Path, cursor: Cursor) -> None:
    cursor.execute(f"create schema {SOURCE_SCHEMA}")
    for name, file in company.write_parquet(folder / "inputs").items():
        columns = ", ".join(f"{column} {type_}" for column, type_ in company.tables[name].columns.items())
        cursor.execute(f"create table {SOURCE_SCHEMA}.{name} ({columns})")
        rows = duckdb.read_parquet(str(file)).fetchall()
        execute_values(cursor, f"insert into {SOURCE_SCHEMA}.{name} values %s", rows)


def _export(table: Table, folder: Path, cursor: Cursor) -> None:
    """As CSV, in which PostgreSQL tells null from empty text, and from there with the table's own types to Parquet."""
    types = "select attname, format_type(atttypid, atttypmod) from pg_attribute where attrelid = %s::regclass"
    cursor.execute(types, (table.relation,))
    known = dict(cursor.fetchall())
    columns = ", ".join(f"'{column}': '{known[column]}'" for column in table.columns)
    file = folder / "rows.csv"
    with file.open("w", encoding="utf-8") as rows:
        cursor.copy_expert(f"copy ({table.query}) to stdout (format csv, force_quote *)", rows)
    csv = "auto_detect = false, header = false, quote = '\"', escape = '\"', allow_quoted_nulls = false"
    options = f"columns = {{{columns}}}, {csv}"
    duckdb.execute(f"copy (from read_csv('{file}', {options})) to '{folder}/rows.parquet'")
