"""The retention tables against the brute-force oracle, on generated histories.

Each configuration is compiled by dbt once and then built from the rows of every example.
"""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oracle import History, Levels, Span
from support import CompiledProject, input_table
from support.cases import DAILY, SEGMENTED, Case, input_tables
from support.histories import DAY
from support.identities import IDENTITIES
from support.judgement import MARTS, judge_definitions, judge_marts, judge_metric_values, judge_movements

GENERATED = settings(
    max_examples=100,
    deadline=None,
    # the same examples on every machine and every run
    derandomize=True,
    database=None,
    # an example builds a dozen tables
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.fixture(scope="module", params=[SEGMENTED, DAILY], ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    return request.param


@pytest.fixture(scope="module")
def project(case: Case, compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    return compiled(case.config)


@GENERATED
@given(data=st.data())
def test_marts_and_movements(data: st.DataObject, case: Case, project: CompiledProject) -> None:
    """Every column of both marts, and who is behind them, for every grain, period and segment value."""
    history = data.draw(case.histories())
    levels = Levels(history, case.as_of_date)
    with project.built(input_tables(history), *MARTS, "customer_movements") as built:
        judge_marts(built.query, levels, case.grains, case.segments)
        judge_movements(built.query, levels, case.grains)


@settings(GENERATED, max_examples=12)
@given(data=st.data())
def test_definitions(data: st.DataObject, case: Case, project: CompiledProject) -> None:
    """Churn as every preset defines it, side by side."""
    history = data.draw(case.histories())
    with project.built(input_tables(history), "definition_comparison") as built:
        judge_definitions(built.query, Levels(history, case.as_of_date), case.grains, case.segments)


def test_definitions_of_stays_that_begin_and_end_within_a_period(case: Case, project: CompiledProject) -> None:
    """On both sides of every border; a second stay, a raise and a cut within the first, and an end on the last days."""
    first, second, last = date(2025, 3, 1), date(2025, 4, 1), case.as_of_date
    stays = {
        "first to last day": [(first, second - DAY, "10")],
        "over the border": [(first, second, "10")],
        "a day on either side": [(second - DAY, second + DAY, "10")],
        "twice": [(first + DAY, first + 4 * DAY, "10"), (first + 9 * DAY, first + 12 * DAY, "99")],
        "twice, and there still": [(first + DAY, first + 4 * DAY, "10"), (first + 9 * DAY, None, "33.33")],
        "raised and cut": [
            (first, first + 3 * DAY, "10"),
            (first, first + 9 * DAY, "5"),
            (first, first + 12 * DAY, "20"),
        ],
        "until the last day known": [(last - DAY, last, "10")],
        "until the day after": [(last - DAY, last + DAY, "10")],
        "always there": [(case.first_day, None, "100")],
    }
    spans = [Span(name, start, end, Decimal(mrr)) for name, them in stays.items() for start, end, mrr in them]
    history = History(spans, {} if case.segments else None)
    with project.built(input_tables(history), "definition_comparison") as built:
        judge_definitions(built.query, Levels(history, case.as_of_date), case.grains, case.segments)


@settings(GENERATED, max_examples=15)
@given(data=st.data())
def test_metric_values(data: st.DataObject, case: Case, project: CompiledProject) -> None:
    """The marts in long form; no valid history has a row rejected."""
    history = data.draw(case.histories())
    levels = Levels(history, case.as_of_date)
    with project.built(input_tables(history), "metric_values", "rejected_rows") as built:
        assert built.query("select * from rejected_rows") == []
        judge_metric_values(built.query, levels, case.grains, case.segments)


@settings(GENERATED, max_examples=20)
@given(data=st.data())
def test_identities(data: st.DataObject, case: Case, project: CompiledProject) -> None:
    """Equations between columns, rows and tables."""
    history = data.draw(case.histories())
    with project.built(input_tables(history), *MARTS, "customer_movements") as built:
        broken = {name: rows[:3] for name, sql in IDENTITIES.items() if (rows := built.query(sql))}
    assert not broken, broken


@pytest.mark.parametrize(("at_start", "lost"), [("1280.00", "0.82"), ("6400.00", "4.02"), ("2000000.00", "2.49")])
def test_rates_that_end_in_half_a_millionth(case: Case, project: CompiledProject, at_start: str, lost: str) -> None:
    """0.82 of 1280 is 0.0640625 %: division in binary fractions makes 0.064062 of it."""
    first, changed_on = case.as_of_date - 400 * DAY, case.as_of_date - DAY
    spans = [
        Span("c1", first, changed_on, Decimal(at_start)),
        Span("c1", changed_on, None, Decimal(at_start) - Decimal(lost)),
    ]
    history = History(spans, {} if case.segments else None)
    with project.built(input_tables(history), *MARTS) as built:
        judge_marts(built.query, Levels(history, case.as_of_date), case.grains, case.segments)


def test_the_oracle_judges_every_column(project: CompiledProject) -> None:
    """A column added to a mart needs an answer of the oracle's too."""
    keys = {"activity_basis", "grain", "period_start", "segment", "segment_value"}
    for mart, (kind, _) in MARTS.items():
        assert set(project.models[mart].contract) - keys == {field.name for field in fields(kind)}


def test_built_types_are_the_contracts(project: CompiledProject) -> None:
    """The harness creates tables as they come; dbt would refuse one that deviates from its contract."""
    empty = {relation: input_table(relation.removeprefix("input_"), []) for relation in project.input_relations}
    with project.built(empty) as built:
        for model in project.models.values():
            if model.contract:
                declared = ", ".join(f"cast(null as {type_}) as {name}" for name, type_ in model.contract.items())
                assert built.types(model.name) == built.types(f"(select {declared})"), model.name


def test_a_year_after_a_first_period_that_the_calendar_cuts_off(
    compiled: Callable[[dict[str, Any]], CompiledProject],
) -> None:
    """November 2023 compares with November 2022, although calendar_start lies in the middle of it."""
    case = Case("cut off", date(2022, 11, 17), date(2022, 11, 17), date(2023, 12, 31), ("month",), ())
    history = History([Span("c1", date(2022, 11, 20), None, Decimal("10.00"))])
    with compiled(case.config).built(input_tables(history), "metric_values") as built:
        judge_metric_values(built.query, Levels(history, case.as_of_date), case.grains, ())
