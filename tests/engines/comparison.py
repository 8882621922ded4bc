"""Says where two tables differ. No tolerance: counts, money and rates are decimals, and equal or not."""

from dataclasses import dataclass
from typing import Any

import duckdb

from built_tables import Table

INEXACT = ("FLOAT", "DOUBLE")
# of as many rows the differences are described; the others are counted
DESCRIBED = 1000
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Comparison:
    """How many rows were compared, how many differ, and a line for each of the first that do."""

    rows: int
    differences: int
    lines: list[str]


def compare(expected: Table, actual: Table) -> Comparison:
    """Compare row by row, in any order; rows that belong together by the key are described value by value.

    Columns must have the same names and types; a floating point type is a difference by itself, as the last digit of
    such a number is nobody's.
    """
    with duckdb.connect() as connection:
        for name, table in (("expected", expected), ("actual", actual)):
            connection.execute(f"create view {name} as select * from '{table.files}'")
        rows = _one_number(connection, "select count(*) from expected")
        should, does = _types(connection, "expected"), _types(connection, "actual")
        inexact = [name for name, type_ in should.items() if type_ in INEXACT]
        if list(should.items()) != list(does.items()) or inexact:
            return Comparison(rows, max(rows, 1), [f"columns: expected {should}; found {does}"])
        for name, other in (("expected", "actual"), ("actual", "expected")):
            rest = f"select * from {name} except all select * from {other}"
            connection.execute(f"create table only_{name} as {rest}")
        counts = [_one_number(connection, f"select count(*) from only_{name}") for name in ("expected", "actual")]
        if not any(counts):
            return Comparison(rows, 0, [])
        lines = _describe(expected, list(should), _rows(connection, "expected"), _rows(connection, "actual"))
        return Comparison(rows, max(counts), lines)


def _one_number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    return connection.execute(query).fetchall()[0][0]


def _types(connection: duckdb.DuckDBPyConnection, view: str) -> dict[str, str]:
    return {name: type_ for name, type_, *_ in connection.execute(f"describe {view}").fetchall()}


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[Row]:
    return connection.execute(f"select * from only_{name} order by all limit {DESCRIBED}").fetchall()


def _describe(table: Table, columns: list[str], missing: list[Row], found: list[Row]) -> list[str]:
    by_key: dict[Row, tuple[list[Row], list[Row]]] = {}
    for side, rows in enumerate((missing, found)):
        for row in rows:
            key = tuple(row[columns.index(column)] for column in table.key)
            by_key.setdefault(key, ([], []))[side].append(row)
    lines = []
    for key, (should, does) in by_key.items():
        name = ", ".join(map(str, key))
        if len(should) == len(does) == 1:
            values = zip(columns, should[0], does[0], strict=True)
            wrong = [f"{column} is {_show(b)} instead of {_show(a)}" for column, a, b in values if a != b]
            lines.append(f"{name}: {'; '.join(wrong)}")
        else:
            lines += [f"{name}: missing {row}" for row in should] + [f"{name}: too many {row}" for row in does]
    return lines


def _show(value: Any) -> str:
    return "null" if value is None else str(value)
