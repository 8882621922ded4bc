"""The comparison notices what it is there for: one engine that computes one thing in another way."""

import shutil
from pathlib import Path

import duckdb
import pytest

from built_tables import Table
from comparison import compare
from conftest import COMPANIES, Build
from dbt_build import ROOT
from engine_duckdb import DuckDB

FORMULA = "macros/formulas/net_customer_churn_rate.sql"
QUOTIENT = "macros/portability/rounded_quotient.sql"
PROJECT = ("dbt_project.yml", "profiles.yml", "macros", "models", "seeds", "snapshots", "tests/generic")


def project_copy(folder: Path) -> Path:
    """The project without its tests, to be changed."""
    for name in PROJECT:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / name, folder / name)
    return folder


def changed(build: Build, company: str, project: Path, folder: Path) -> dict[str, int]:
    """How many rows of each table differ between PostgreSQL and a DuckDB that builds `project` instead."""
    tables, reference = DuckDB().build_changed(COMPANIES[company], folder, project), build("postgres", company)
    return {name: compare(reference[name], table).differences for name, table in tables.items()}


def test_one_changed_formula_on_one_engine_is_noticed(build: Build, tmp_path: Path) -> None:
    """A millionth of a percent: the tables that have this rate differ, with metric_values, and no others."""
    project = project_copy(tmp_path / "project")
    formula = (project / FORMULA).read_text(encoding="utf-8")
    rate = "retention_metrics.percentage("
    assert formula.count(rate) == 1
    changed_rate = f"'(cast(0.000001 + ' ~ {rate}"
    changed_formula = formula.replace(rate, changed_rate).replace(")) -}}", ") ~ ' as numeric(18, 6)))') -}}")
    (project / FORMULA).write_text(changed_formula, encoding="utf-8")
    found = changed(build, "bundled", project, tmp_path)
    column = f"{Path(FORMULA).stem}_pct"
    having = {name for name, table in build("duckdb", "bundled").items() if column in table.columns}
    assert having
    assert {name for name, rows in found.items() if rows} == having | {"metric_values"}


def test_the_odd_company_notices_division_in_floating_point(build: Build, tmp_path: Path) -> None:
    """Its rates lie between two sixth decimals, where a double falls to the wrong side."""
    project = project_copy(tmp_path / "project")
    quotient = (project / QUOTIENT).read_text(encoding="utf-8")
    exact, unused = "{% macro duckdb__rounded_quotient", "{% macro unused__rounded_quotient"
    assert exact in quotient
    body = "'cast(cast(' ~ numerator ~ ' as double) / nullif(' ~ denominator ~ ', 0) as numeric(18, ' ~ places ~ '))'"
    macro = f"\n{exact}(numerator, denominator, places) %}}\n    {{{{- return({body}) -}}}}\n{{% endmacro %}}\n"
    (project / QUOTIENT).write_text(quotient.replace(exact, unused) + macro, encoding="utf-8")
    found = changed(build, "odd", project, tmp_path)
    assert found["revenue_retention"], found
    assert found["metric_values"], found


ROWS = "(values (date '2025-01-01', 92.500000), (date '2025-01-02', null)) as rows (day, rate)"


def table_of(folder: Path, name: str, query: str) -> Table:
    """A table keyed by `day` with the rows of a query."""
    duckdb.execute(f"copy ({query}) to '{folder / name}.parquet'")
    return Table(name, "", ("day", "rate"), ("day",), f"{folder / name}.parquet")


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        (f"from {ROWS}", []),
        (f"from {ROWS} order by day desc", []),
        (f"select day, cast(rate + 0.000001 as decimal(8, 6)) as rate from {ROWS}",
         ["2025-01-01: rate is 92.500001 instead of 92.500000"]),
        (f"select day, cast(null as decimal(8, 6)) as rate from {ROWS}",
         ["2025-01-01: rate is null instead of 92.500000"]),
        (f"from {ROWS} where rate is null",
         ["2025-01-01: missing (datetime.date(2025, 1, 1), Decimal('92.500000'))"]),
        (f"from {ROWS} union all from {ROWS} where rate is null",
         ["2025-01-02: too many (datetime.date(2025, 1, 2), None)"]),
        (f"select day, cast(rate as double) as rate from {ROWS}",
         ["columns: expected {'day': 'DATE', 'rate': 'DECIMAL(8,6)'}; found {'day': 'DATE', 'rate': 'DOUBLE'}"]),
        (f"select rate, day from {ROWS}",
         ["columns: expected {'day': 'DATE', 'rate': 'DECIMAL(8,6)'}; found {'rate': 'DECIMAL(8,6)', 'day': 'DATE'}"]),
    ],
    ids=["equal", "row order", "last decimal", "null", "a row less", "a row twice", "another type", "column order"],
)  # fmt: skip
def test_differences(query: str, lines: list[str], tmp_path: Path) -> None:
    """What differs is named by its key."""
    comparison = compare(table_of(tmp_path, "expected", f"from {ROWS}"), table_of(tmp_path, "actual", query))
    assert comparison.rows == 2
    assert comparison.lines == lines
    assert bool(comparison.differences) == bool(lines)


def test_a_float_on_both_sides_is_a_difference(tmp_path: Path) -> None:
    """Equal today by chance only."""
    table = table_of(tmp_path, "floats", f"select day, cast(rate as double) as rate from {ROWS}")
    assert compare(table, table).differences
