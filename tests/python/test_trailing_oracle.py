"""trailing_retention against the brute-force oracle, on every basis, with windows over leap days."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from oracle import Facts, Span, TrailingFigures, trailing_figures
from support import CompiledProject
from support.fact_tables import fact_tables
from support.facts import facts
from support.family_cases import DISTINCT_DAYS, FamilyCase
from support.family_judgement import Query, judge_table, judged_columns
from support.generated import GENERATED
from support.histories import DAY


def judge_trailing(query: Query, case: FamilyCase, facts: Facts) -> None:
    """Every row and column."""
    expected = {
        (basis, "month", *key): row
        for basis, levels in facts.levels(case.terms).items()
        for key, row in trailing_figures(facts, levels, case.segments, has_mrr=basis == "subscription").items()
    }
    judge_table(query, "trailing_retention", expected, TrailingFigures)


@GENERATED
@given(data=st.data())
def test_trailing_retention(data: st.DataObject, family_case: FamilyCase, family_project: CompiledProject) -> None:
    """Every column, for every month and segment value."""
    drawn = data.draw(facts(family_case, "spans", "orders", "sessions"))
    with family_project.built(fact_tables(drawn), "trailing_retention", "rejected_rows") as built:
        assert built.query("select * from rejected_rows") == []
        judge_trailing(built.query, family_case, drawn)


def test_the_window_starts_at_the_close_of_its_day(family_case: FamilyCase, family_project: CompiledProject) -> None:
    """Around every end of a month, customers who begin and who stop on each of five days."""
    last_days = [date(year, month, 1) - DAY for year in (2020, 2021, 2024, 2025) for month in range(1, 13)]
    days = sorted({day + n * DAY for day in last_days for n in (-2, -1, 0, 1, 2)} | {family_case.first_day})
    first, last = family_case.calendar_start, family_case.as_of_date
    known = [day for day in days if first < day <= last]
    begun = [Span(f"from {day}", day, None, Decimal("10.00")) for day in known]
    stopped = [Span(f"to {day}", family_case.first_day, day, Decimal("10.00")) for day in known[1:]]
    built_of = Facts(spans=begun + stopped, customers={} if family_case.segments else None)
    with family_project.built(fact_tables(built_of), "trailing_retention") as built:
        judge_trailing(built.query, family_case, built_of)


def test_a_february_ends_with_its_last_day(compiled: Callable[[dict[str, Any]], CompiledProject]) -> None:
    """Who came on 29 February 2020 is there at the start of the window that ends with February 2021."""
    came = Facts(spans=[Span("c1", date(2020, 2, 29), None, Decimal("10.00"))])
    with compiled(DISTINCT_DAYS.config).built(fact_tables(came), "trailing_retention") as built:
        counts = built.query("select period_start, trailing_customers_at_start from trailing_retention order by 1")
    assert counts[-2:] == [(date(2021, 1, 1), 0), (date(2021, 2, 1), 1)]


def test_the_oracle_judges_every_column(family_project: CompiledProject) -> None:
    """A column added to the table needs an answer of the oracle's too."""
    assert set(family_project.models["trailing_retention"].contract) == judged_columns(TrailingFigures)
