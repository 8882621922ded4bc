"""Every engine builds the same tables from the same rows."""

from collections.abc import Callable

import pytest

from built_tables import Table
from comparison import compare
from conftest import COMPANIES, Build

SHOWN = 20


def assert_same_tables(
    engine: str, company: str, expected: dict[str, Table], actual: dict[str, Table], say: Callable[[str], None]
) -> None:
    """Compare row by row, and say of each table how many rows were compared and differ."""
    assert expected.keys() == actual.keys()
    wrong = []
    for name, table in expected.items():
        found = compare(table, actual[name])
        say(f"{engine:<12} {company:<8} {name:<32} {found.rows:>8} rows compared, differences {found.differences}")
        wrong += [f"{name}: {line}" for line in found.lines[:SHOWN]]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("company", COMPANIES)
@pytest.mark.parametrize("engine", ["postgres", "spark"])
def test_same_tables_as_duckdb(engine: str, company: str, build: Build, say: Callable[[str], None]) -> None:
    """Counts, money and rates exactly, and text as it was."""
    assert_same_tables(engine, company, build("duckdb", company), build(engine, company), say)


def test_no_comparison_is_vacuous(build: Build) -> None:
    """Every table has rows in at least one of the companies."""
    rows: dict[str, int] = {}
    for company in COMPANIES:
        for name, table in build("duckdb", company).items():
            rows[name] = rows.get(name, 0) + compare(table, table).rows
    assert not [name for name, number in rows.items() if not number]
