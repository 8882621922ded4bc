"""What is done on Spark beside dbt, as SQL: the same through a session and through a Thrift server."""

from collections.abc import Callable, Mapping
from pathlib import Path

from built_tables import built_tables, export_folder
from company import SOURCE_SCHEMA

Execute = Callable[[str], object]


def load_inputs(execute: Execute, files: Mapping[str, str]) -> None:
    """Parquet files as tables of the source system; whatever an earlier company left there goes."""
    execute(f"drop schema if exists {SOURCE_SCHEMA} cascade")
    execute(f"create schema {SOURCE_SCHEMA}")
    for name, file in files.items():
        execute(f"create table {SOURCE_SCHEMA}.{name} using parquet as select * from parquet.`{file}`")


def export_tables(execute: Execute, folder: Path) -> None:
    """Every table that is compared, as Parquet files: exact, and readable without Spark."""
    for table in built_tables(folder).values():
        execute(f"insert overwrite directory '{export_folder(folder, table)}' using parquet {table.query}")
