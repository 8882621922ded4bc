"""`retention diff` on two files of a few figures: what it finds, how it is written, and what cannot be compared."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from rich.console import Console

from retention_metrics.diff.command import diff
from retention_metrics.errors import UsageError

Figure = tuple[Any, ...]
COLUMNS = (
    "metric varchar, activity_basis varchar, grain varchar, period_start date, is_complete boolean,"
    " segment varchar, segment_value varchar,"
    " numerator decimal(24, 6), denominator decimal(24, 6), value decimal(24, 6)"
)
CATALOG = [
    ("churn_pct", "Churn", "percent", "lost / at start"),
    ("customers", "Customers", "count", "count of customers"),
    ("arpa", "ARPA", "currency", "MRR / customers"),
]
JANUARY, FEBRUARY, MARCH = "2025-01-01", "2025-02-01", "2025-03-01"


def figure(metric: str, start: str, value: Any, *parts: Any, segment: tuple[str, str] = ("all", "all")) -> Figure:
    """A row of metric_values; March is running."""
    return (metric, "subscription", "month", start, start != MARCH, *segment, *(parts or (None, None)), value)


RIGHT = [
    figure("churn_pct", JANUARY, "5", 1, 20),
    figure("churn_pct", FEBRUARY, None, 0, 0),
    figure("churn_pct", MARCH, "0.000001", 1, 2),
    figure("customers", JANUARY, 20),
    figure("customers", FEBRUARY, 21),
    figure("customers", MARCH, 22),
    figure("arpa", JANUARY, "12.345678"),
]


def database(path: Path, figures: list[Figure], catalog: list[tuple[str, ...]] = CATALOG) -> Path:
    """A file with these figures, as a build leaves them."""
    path.unlink(missing_ok=True)
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"create table metric_values ({COLUMNS})")
        connection.execute("create table metric_catalog (name varchar, label varchar, unit varchar, formula varchar)")
        for table, rows in (("metric_values", figures), ("metric_catalog", catalog)):
            for row in rows:
                connection.execute(f"insert into {table} values ({', '.join('?' * len(row))})", row)
    return path


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """The build before."""
    return database(tmp_path / "base.duckdb", RIGHT)


Compare = Callable[..., tuple[int, str]]


@pytest.fixture
def compared(base: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Compare:
    """`compared(figures, …)` is the exit code, and what is written, when the last build has these figures."""

    def compare(
        figures: list[Figure],
        output_format: str = "json",
        rows: int | None = None,
        allow: tuple[str, ...] = (),
        catalog: list[tuple[str, ...]] = CATALOG,
        against: str = str(base),
    ) -> tuple[int, str]:
        current = database(tmp_path / "current.duckdb", figures, catalog)
        monkeypatch.setenv("RETENTION_DUCKDB_PATH", str(current))
        file = tmp_path / "written" / "diff"
        code = diff(
            against,
            None,
            None,
            None,
            output_format,
            file,
            rows,
            True,
            list(allow),
            Console(width=160, color_system=None),
        )
        return code, file.read_text(encoding="utf-8")

    return compare


def changed(*changes: tuple[int, Figure]) -> list[Figure]:
    """The right figures with some in the place of others."""
    figures = list(RIGHT)
    for place, other in changes:
        figures[place] = other
    return figures


def rows_of(text: str) -> list[tuple[Any, ...]]:
    """Metric, period, kind, old and new value of all that differs."""
    return [
        (row["metric"], row["period_start"], row["kind"], row["old_value"], row["new_value"])
        for one in json.loads(text)["metrics"]
        for row in one["rows"]
    ]


def test_equal_figures_are_no_change_in_any_order(compared: Compare) -> None:
    for output_format in ("json", "table", "markdown"):
        code, text = compared(RIGHT[::-1], output_format)
        assert code == 0
        assert '"is_changed": false' in text if output_format == "json" else "no change in 7 figures" in text


def test_nulls_and_the_last_digit_are_changes(compared: Compare) -> None:
    others = (figure("churn_pct", JANUARY, None, 1, 20), figure("churn_pct", FEBRUARY, "0", 0, 0))
    code, text = compared(changed(*enumerate(others), (6, figure("arpa", JANUARY, "12.345679"))))
    assert code == 1
    assert rows_of(text) == [
        ("arpa", JANUARY, "changed", 12.345678, 12.345679),
        ("churn_pct", FEBRUARY, "changed", None, 0),
        ("churn_pct", JANUARY, "changed", 5, None),
    ]
    assert '"change": 0.000001' in text


def test_the_parts_of_a_rate_are_figures_too(compared: Compare) -> None:
    """One of twenty and two of forty are the same percentage and not the same statement."""
    figures = changed((0, figure("churn_pct", JANUARY, "5", 2, 40)))
    assert rows_of(compared(figures)[1]) == [("churn_pct", JANUARY, "changed", 5, 5)]
    assert "| 1 / 20 | 2 / 40 | parts only |" in compared(figures, "markdown")[1]


def test_what_appears_or_vanishes_as_a_whole_is_said_once(compared: Compare) -> None:
    """A metric, a month and a segment: not each of their figures."""
    figures = [row for row in RIGHT if row[0] != "arpa" and row[3] != MARCH]
    figures += [figure("ltv", JANUARY, 9), figure("customers", JANUARY, 1, segment=("country", "DE"))]
    figures += [figure("customers", FEBRUARY, 2, segment=("country", "DE"))]
    content = json.loads(compared(figures)[1])
    assert content["metrics"] == []
    said = {(one["what"], one["name"], one["number"], one["first"]) for one in content["appeared"]}
    assert said == {("metrics", "ltv", 1, "ltv"), ("segments", "country", 1, "DE")}
    said = {(one["what"], one["name"], one["number"], one["first"]) for one in content["vanished"]}
    assert said == {("metrics", "arpa", 1, "arpa"), ("periods", "month", 1, MARCH)}
    # the month had figures of all three metrics
    assert compared(figures, allow=("ltv", "arpa", "customers"))[0] == 1
    assert compared(figures, allow=("ltv", "arpa", "customers", "churn_pct"))[0] == 0


def test_a_figure_that_appears_or_vanishes_alone(compared: Compare) -> None:
    code, text = compared([*RIGHT[1:], figure("arpa", FEBRUARY, 1)])
    assert code == 1
    assert rows_of(text) == [
        ("arpa", FEBRUARY, "appeared", None, 1),
        ("churn_pct", JANUARY, "vanished", 5, None),
    ]


def test_totals_and_large_changes_come_first_and_the_rest_is_counted(compared: Compare, base: Path) -> None:
    countries = [figure("customers", JANUARY, n, segment=("country", f"c{n:02}")) for n in range(30)]
    database(base, [*RIGHT, *countries])
    more = [figure("customers", JANUARY, 2 * n, segment=("country", f"c{n:02}")) for n in range(30)]
    figures = [*changed((3, figure("customers", JANUARY, 21))), *more]
    (all_of_them,) = json.loads(compared(figures)[1])["metrics"]
    # of no customers twice as many are none
    assert (all_of_them["changed"], len(all_of_them["rows"]), all_of_them["omitted"]) == (30, 30, 0)
    assert [row["segment_value"] for row in all_of_them["rows"]][:3] == ["all", "c29", "c28"]
    (some,) = json.loads(compared(figures, rows=3)[1])["metrics"]
    assert (some["rows"], some["omitted"]) == (all_of_them["rows"][:3], 27)
    for output_format in ("table", "markdown"):
        text = compared(figures, output_format)[1]
        assert "30 changed of 33" in text
        assert "and 20 more" in text
        assert len(re.findall(r"c\d\d", text)) == 9


def test_a_formula_that_the_catalog_words_otherwise_stands_beside_its_figures(compared: Compare) -> None:
    catalog = [(*row[:3], row[3].replace("MRR", "revenue").replace("lost", "left")) for row in CATALOG]
    code, text = compared(changed((6, figure("arpa", JANUARY, 13))), catalog=catalog)
    content = json.loads(text)
    assert code == 1
    assert [one["formulas"] for one in content["metrics"]] == [
        [{"place": "catalog", "old": "MRR / customers", "new": "revenue / customers"}]
    ]
    assert content["formulas_without_effect"] == {
        "churn_pct": [{"place": "catalog", "old": "lost / at start", "new": "left / at start"}]
    }
    # words alone change no figure
    assert compared(RIGHT, catalog=catalog)[0] == 0
    assert "  - MRR / customers\n  + revenue / customers" in compared(RIGHT, "table", catalog=catalog)[1]


def test_names_from_data_are_inert(compared: Compare, base: Path) -> None:
    """In markdown they break no cell, are no HTML or link and mention nobody; in a terminal they are no escapes."""
    name = "a|b <img src=x> [x](http://evil) @all #1 `c` [bold]\x1b[31m\nnext"
    database(base, [*RIGHT, figure("customers", FEBRUARY, 7, segment=("country", name))])
    figures = [*RIGHT, figure("customers", FEBRUARY, 8, segment=("country", name))]
    markdown, table = (
        compared([*figures, figure("customers", MARCH, 8, segment=("plan", name))], output_format)[1]
        for output_format in ("markdown", "table")
    )
    inert = (
        "a\\|b \\<img src=x\\> \\[x\\](http:\u200b//evil) @\u200ball #\u200b1 \\`c\\` \\[bold\\]\\\\x1b\\[31m\\\\nnext"
    )
    # the value of a figure that changed, and one that appeared
    assert markdown.count(f"| country = {inert} |") == 1
    assert markdown.count(f"- appeared: 1 value of segment plan: {inert}\n") == 1
    assert table.count("a|b <img src=x> [x](http://evil) @all #1 `c` [bold]\\x1b[31m\\nnext") == 2
    assert "\x1b" not in table + markdown


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            None,
            "is neither a DuckDB file, nor a target (duckdb, postgres, spark, spark_thrift), nor a revision of a git",
        ),
        ("notes", "cannot be opened"),
        ("empty", "has no table `metric_values` to compare with"),
        ("other", "are of another version"),
        ("itself", "is the database that is compared: name another one"),
    ],
)
def test_what_is_no_base(content: str | None, message: str, compared: Compare, tmp_path: Path) -> None:
    path = tmp_path / ("current.duckdb" if content == "itself" else "other.duckdb")
    if content == "notes":
        path.write_text("no tables\n" * 1000, encoding="utf-8")
    if content in ("empty", "other"):
        with duckdb.connect(str(path)) as connection:
            if content == "other":
                connection.execute("create table metric_values as select 1 as metric")
                connection.execute("create table metric_catalog as select 1 as name")
            connection.execute("create table notes as select 1 as note")
    with pytest.raises(UsageError, match=re.escape(message)):
        compared(RIGHT, against=str(path))


@pytest.mark.parametrize("against", ["no-such-branch", "--output=/tmp/x", "HEAD:README.md", "duckdb"])
def test_names_that_are_no_base(against: str, compared: Compare) -> None:
    message = "is the target that is compared" if against == "duckdb" else "is neither a DuckDB file, nor a target"
    with pytest.raises(
        UsageError, match=re.escape(f"--against {against} {message}" if against == "duckdb" else message)
    ):
        compared(RIGHT, against=against)


def test_nothing_built_and_nowhere_to_write(compared: Compare, base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETENTION_DUCKDB_PATH", str(base.with_name("none.duckdb")))
    arguments = (str(base), None, None, None, "json", base / "below a file", None, False, [], Console())
    with pytest.raises(UsageError, match="there is nothing to compare; run `retention build` first"):
        diff(*arguments)
    database(base.with_name("none.duckdb"), RIGHT)
    with pytest.raises(UsageError, match="cannot be written"):
        diff(*arguments)
