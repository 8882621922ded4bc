"""Reads rows of the project's tables from the warehouse of a target."""

import os
from decimal import Decimal
from typing import Any

from retention_metrics.dbt_connection import connect
from retention_metrics.errors import UsageError
from retention_metrics.project import duckdb_path
from retention_metrics.publishing.staged_build import SCHEMA_SUFFIX
from retention_metrics.targets import target_type

NOTHING_BUILT = "there are no figures yet; run `retention build` first"


def fetch(
    table: str, columns: str, target: str | None, condition: str = "true", suffix: str = ""
) -> list[dict[str, Any]]:
    """Rows of `select columns from table where condition suffix`, as dicts in the order of the select.

    The duckdb target is read straight from its file; any other through a connection of its dbt adapter.
    Raises UsageError when the table does not exist yet.
    """
    query = f"select {columns} from {{}} where {condition} {suffix}"
    if target_type(target) == "duckdb":
        return _fetch_duckdb(query.format(table))
    return _fetch_dbt(query, table, target)


def _fetch_duckdb(sql: str) -> list[dict[str, Any]]:
    import duckdb

    path = duckdb_path()
    if not path.is_file():
        raise UsageError(f"{NOTHING_BUILT} ({path} does not exist).")
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            cursor = connection.execute(sql)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    except duckdb.CatalogException as error:
        raise UsageError(f"{NOTHING_BUILT} ({path} does not hold them).") from error
    except duckdb.IOException as error:
        raise UsageError(f"{path} cannot be opened: {str(error).splitlines()[0]}") from error


def _fetch_dbt(query: str, table: str, target: str | None) -> list[dict[str, Any]]:
    with connect(target) as warehouse:
        schema = warehouse.schema + os.environ.get(SCHEMA_SUFFIX, "")
        try:
            return warehouse.rows(query.format(f"{schema}.{table}"))
        except Exception as error:
            # each driver has errors of its own
            raise UsageError(f"{NOTHING_BUILT} ({' '.join(str(error).split())}).") from error


def plain_number(value: Decimal | int | None) -> Decimal | int | None:
    """A number without the zeros that only its column's scale adds: 92.500000 is 92.5, 185.000000 is 185."""
    if value is None or isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else value.normalize()
