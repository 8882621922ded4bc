"""Both sides of a comparison as tables of one DuckDB in memory: `base` and `current`, each with a catalog."""

import tempfile
from pathlib import Path
from typing import Any

import duckdb

from retention_metrics.dbt_connection import connect
from retention_metrics.errors import UsageError
from retention_metrics.metric_rows import write_csv

VALUES = {
    "metric": "varchar",
    "activity_basis": "varchar",
    "grain": "varchar",
    "period_start": "date",
    "is_complete": "boolean",
    "segment": "varchar",
    "segment_value": "varchar",
    "numerator": "decimal(24, 6)",
    "denominator": "decimal(24, 6)",
    "value": "decimal(24, 6)",
}
CATALOG = {"name": "varchar", "label": "varchar", "unit": "varchar", "formula": "varchar"}
TABLES = {"metric_values": VALUES, "metric_catalog": CATALOG}


def load_file(connection: duckdb.DuckDBPyConnection, side: str, path: Path) -> None:
    """Views `<side>_metric_values` and `<side>_metric_catalog` on a DuckDB file.

    Raises UsageError when the file cannot be opened, or has no such tables.
    """
    place = str(path).replace("'", "''")
    try:
        connection.execute(f"attach '{place}' as {side} (read_only)")
    except duckdb.Error as error:
        raise UsageError(f"{path} cannot be opened: {str(error).splitlines()[0]}") from error
    for table, columns in TABLES.items():
        schemas = connection.execute(
            "select schema_name from duckdb_tables() where database_name = ? and table_name = ?"
            " order by schema_name <> 'main', schema_name limit 1",
            [side, table],
        ).fetchall()
        if not schemas:
            raise UsageError(f"{path} has no table `{table}` to compare with: name a file that `retention build` made.")
        relation = f'{side}."{schemas[0][0]}".{table}'
        typed = ", ".join(f"cast({name} as {type_}) as {name}" for name, type_ in columns.items())
        try:
            connection.execute(f"create view {side}_{table} as select {typed} from {relation}")
        except duckdb.Error as error:
            raise UsageError(f"the tables of {path} are of another version: {str(error).splitlines()[0]}") from error


def load_target(connection: duckdb.DuckDBPyConnection, side: str, target: str | None, suffix: str = "") -> None:
    """The same as tables, with the rows of a warehouse's schema; `suffix` is what its name ends in beside the target's.

    Raises UsageError when the warehouse cannot be reached, or has no such tables.
    """
    with connect(target) as warehouse, tempfile.TemporaryDirectory() as folder:
        for table, columns in TABLES.items():
            relation = f"{warehouse.schema}{suffix}.{table}"
            try:
                rows = warehouse.rows(f"select {', '.join(columns)} from {relation}")
            except Exception as error:
                # each driver has errors of its own
                reason = " ".join(str(error).split())
                raise UsageError(f"{relation} cannot be read to be compared; build it first: {reason}") from error
            _insert(connection, f"{side}_{table}", columns, rows, Path(folder))


def _insert(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: dict[str, str],
    rows: list[dict[str, Any]],
    folder: Path,
) -> None:
    """By way of a file in which null and empty text differ: a statement per row takes minutes."""
    connection.execute(f"create table {table} ({', '.join(f'{name} {type_}' for name, type_ in columns.items())})")
    file = folder / f"{table}.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        write_csv(rows, stream)
    types = ", ".join(f"'{name}': '{type_}'" for name, type_ in columns.items())
    options = "header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false"
    if rows:
        connection.execute(f"insert into {table} from read_csv('{file}', columns = {{{types}}}, {options})")
