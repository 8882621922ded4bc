"""Reads rows of the project's tables from the warehouse of a target."""

from decimal import Decimal
from typing import Any

from retention_metrics.errors import UsageError
from retention_metrics.project import duckdb_path
from retention_metrics.targets import target_type

NOTHING_BUILT = "there are no figures yet; run `retention build` first"


def fetch(
    table: str, columns: str, target: str | None, condition: str = "true", suffix: str = ""
) -> list[dict[str, Any]]:
    """Rows of `select columns from table where condition suffix`, as dicts in the order of the select.

    The duckdb target is read straight from its file, which takes no dbt; any other through its dbt adapter.
    Raises UsageError when the table does not exist yet.
    """
    if target_type(target) == "duckdb":
        return _fetch_duckdb(f"select {columns} from {table} where {condition} {suffix}")
    return _fetch_dbt(f"select {columns} from {{{{ ref('{table}') }}}} where {condition} {suffix}", target)


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


def _fetch_dbt(sql: str, target: str | None) -> list[dict[str, Any]]:
    from retention_metrics.dbt_invocation import invoke_dbt

    outcome = invoke_dbt(["show", "--inline", sql, "--limit", "-1"], target, {})
    if not outcome.success:
        reason = outcome.exception or outcome.result.results[0].message
        raise UsageError(f"{NOTHING_BUILT} ({' '.join(str(reason).split())}).")
    table = outcome.result.results[0].agate_table
    return [dict(zip(table.column_names, row, strict=True)) for row in table.rows]


def plain_number(value: Decimal | int | None) -> Decimal | int | None:
    """A number without the zeros that only its column's scale adds: 92.500000 is 92.5, 185.000000 is 185."""
    if value is None or isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else value.normalize()
