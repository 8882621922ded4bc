"""Fiscal, retail and Jalali periods and weeks from any day: every day of 1990 to 2069, and figures in all of them."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import pytest

from oracle import Facts, Levels, Span, cohort_cells
from oracle.cohorts import Cell
from oracle.history import History
from oracle.periods import grain_name, period_start
from support import CompiledProject, dbt
from support.cases import Case, input_tables
from support.family_judgement import judge_table
from support.histories import AMOUNTS, DAY
from support.judgement import MARTS, judge_marts, judge_metric_values, judge_movements
from support.lean_project import lean_project

SETTINGS = {
    "week_starts_on": "saturday",
    "fiscal_year_start_month": 7,
    "retail_year_start_month": 2,
    "retail_weeks": "4-4-5",
}
JALALI = ("jalali_month", "jalali_quarter", "jalali_year")
CASE = Case(
    name="every calendar",
    calendar_start=date(1990, 1, 1),
    # from here on there are a retail year of 53 weeks (2068) and a Jalali leap year (1445)
    first_day=date(2066, 2, 1),
    as_of_date=date(2069, 12, 31),
    grains=(
        *("week:saturday", "month", "quarter", "year", "fiscal_quarter:7", "fiscal_year:7"),
        *("retail_month:2:4-4-5", "retail_quarter:2:4-4-5", "retail_year:2:4-4-5", *JALALI),
    ),
    segments=(),
)
OTHER_SETTINGS = [
    {
        "week_starts_on": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")[month % 7],
        "fiscal_year_start_month": month,
        "retail_year_start_month": month,
        "retail_weeks": ("4-4-5", "4-5-4", "5-4-4")[month % 3],
    }
    for month in range(1, 13)
]
# as calendar.sql does it, for many settings at once
EVERY_SETTING = """
with days as (
    select cast(range as date) as day_on from range(date '2016-01-01', date '2025-01-01', interval 1 day)
)
{% for settings in SETTINGS %}
select {{ loop.index0 }} as setting, day_on
    {%- for grain, first_day in grain_starts('day_on', settings).items() %}, {{ first_day }} as {{ grain }}{% endfor %}
from (
    select
        {%- for name, passed in year_days('day_on', 'sunday_on', settings).items() %}
        {{ passed }} as {{ name }},
        {%- endfor %}
        day_on
    from (select day_on, {{ week_start('day_on', 'sunday') }} as sunday_on from days)
)
{{ 'union all' if not loop.last }}
{% endfor %}
"""


@pytest.fixture(scope="module")
def project(compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    grains = [grain_name(grain) for grain in CASE.grains]
    return compiled(CASE.config | SETTINGS | {"grains": grains})


@pytest.fixture(scope="module")
def query(project: CompiledProject) -> Callable[[str], list[tuple]]:
    """Asks the calendar and what is made of it alone."""

    def ask(sql: str) -> list[tuple]:
        with project.built(input_tables(History([])), "periods") as built:
            return built.query(sql)

    return ask


def test_every_day_lies_in_its_periods(query: Callable[[str], list[tuple]]) -> None:
    """Jalali ones are those of persiantools."""
    columns = ", ".join(f"{grain_name(grain)}_start" for grain in CASE.grains)
    rows = query(f"select day_on, {columns} from calendar where day_on >= date '1990-01-01' order by day_on")
    days = [row[0] for row in rows]
    assert (days[0], days[29219]) == (date(1990, 1, 1), date(2069, 12, 31))
    assert all(after - before == DAY for before, after in pairwise(days))
    for day, *starts in rows:
        assert starts == [period_start(grain, day) for grain in CASE.grains], day


def test_any_setting(tmp_path: Path) -> None:
    """Each first month, pattern of weeks and first day of the week, beside an oracle that walks from day to day."""
    inline = EVERY_SETTING.replace("SETTINGS", json.dumps(OTHER_SETTINGS))
    dbt(tmp_path, "compile", "--quiet", "--inline", inline, config={}, project=lean_project())
    (compiled,) = json.loads((tmp_path / "target/run_results.json").read_text(encoding="utf-8"))["results"]
    with duckdb.connect() as connection:
        cursor = connection.execute(compiled["compiled_code"])
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    assert len(rows) == len(OTHER_SETTINGS) * 3288

    @cache
    def expected(grain: str, day: date) -> date:
        return period_start(grain, day)

    for row in rows:
        setting, day = OTHER_SETTINGS[row["setting"]], row["day_on"]
        fiscal = setting["fiscal_year_start_month"]
        retail = f"{setting['retail_year_start_month']}:{setting['retail_weeks']}"
        grains = [f"week:{setting['week_starts_on']}", f"fiscal_quarter:{fiscal}", f"fiscal_year:{fiscal}"]
        grains += [f"retail_{part}:{retail}" for part in ("month", "quarter", "year")]
        for grain in grains:
            assert row[grain_name(grain)] == expected(grain, day), (grain, day)


def test_years_of_53_weeks_are_those_of_the_national_retail_federation(query: Callable[[str], list[tuple]]) -> None:
    rows = query(
        "select year(period_start + 180), length_in_days from (select *, period_end - period_start as length_in_days "
        "from periods where grain = 'retail_year') order by 1"
    )
    assert {length for _, length in rows} == {364, 371}
    long = [year for year, length in rows if length == 371]
    assert [year for year in long if 2000 <= year <= 2023] == [2000, 2006, 2012, 2017, 2023]


def test_lengths_in_months_are_whole(query: Callable[[str], list[tuple]]) -> None:
    """Of 28 days and of 42 alike: the last month of a 53-week year has six weeks."""
    months = {"month": 1, "quarter": 3, "year": 12}
    rows = query(
        "select grain, length_in_months, min(period_end - period_start), max(period_end - period_start) from periods "
        "where grain <> 'week' group by all"
    )
    assert {grain: length for grain, length, *_ in rows} == {
        name: months[name.rpartition("_")[2]] for name in map(grain_name, CASE.grains[1:])
    }
    bounds = {grain: tuple(lengths) for grain, _, *lengths in rows}
    assert bounds["retail_month"] == (28, 42)
    assert bounds["retail_quarter"] == (91, 98)
    assert bounds["jalali_month"] == (29, 31)
    assert bounds["jalali_year"] == (365, 366)


def test_a_year_ago_is_the_same_month_quarter_or_year(query: Callable[[str], list[tuple]]) -> None:
    """The third retail month a year after the third, Farvardin after Farvardin, though they begin on another day."""
    parts = {"month": 12, "quarter": 4, "year": 1}
    rows = query("select grain, period_start, year_ago_period_start from periods where grain <> 'week' order by 1, 2")
    starts: dict[str, list[date]] = {}
    for grain, start, _ in rows:
        starts.setdefault(grain, []).append(start)
    for grain, start, year_ago in rows:
        place = starts[grain].index(start) - parts[grain.rpartition("_")[2]]
        if place >= 0:
            assert year_ago == starts[grain][place], (grain, start)


def random_history() -> History:
    """Customers who come and go on the borders of periods of every calendar, the same every time."""
    random = Random(1404)
    days = [CASE.first_day + n * DAY for n in range((CASE.as_of_date - CASE.first_day).days + 1)]
    borders = {period_start(grain, day) for grain in CASE.grains[1:] for day in days}
    decisive = sorted({day for border in borders for day in (border - DAY, border)} & set(days))
    spans = []
    for customer in range(20):
        for _ in range(random.randint(1, 5)):
            start = random.choice(decisive)
            ends = [day for day in decisive if start <= day <= start + timedelta(days=500)]
            ended_on = random.choice([*random.choices(ends, k=6), None])
            spans.append(Span(f"c{customer}", start, ended_on, random.choice(AMOUNTS)))
    return History(spans)


def test_figures_in_every_calendar(project: CompiledProject) -> None:
    """Marts, movements, long form with its year ago, and cohorts, of a company day by day."""
    history = random_history()
    levels = Levels(history, CASE.as_of_date)
    with project.built(input_tables(history), *MARTS, "customer_movements", "metric_values") as built:
        judge_marts(built.query, levels, CASE.grains, ())
        judge_movements(built.query, levels, CASE.grains)
        judge_metric_values(built.query, levels, CASE.grains, ())
        cells: dict[tuple, Cell] = {}
        for grain in CASE.grains[1:]:
            found = cohort_cells(Facts(history.spans), levels, grain, (), has_mrr=True)
            cells |= {("subscription", grain_name(grain), *key): row for key, row in found.items()}
        keys = ("activity_basis", "grain", "cohort_start", "period_number", "segment", "segment_value")
        judge_table(built.query, "cohort_retention", cells, Cell, keys)
        movements = {name for (name,) in built.query("select movement from customer_movements where grain like 'jal%'")}
        assert movements == {"new", "reactivation", "churn", "expansion", "contraction", "none", "transient"}
        assert len(built.query("from cohort_retention where grain = 'retail_month'")) > 200
