"""The bundled company's customers and subscriptions: reproducible, legal, and holding every case worth testing.

Everything but the first two tests reads the committed CSV files and counts by brute force, a level per customer and
day, so that neither the generator nor the SQL is trusted.
"""

import csv
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from retention_metrics.bundled_company import bundled_company, write_bundled_company
from retention_metrics.bundled_company.plan import AS_OF_DATE, OPENED_ON, QUARTERLY_PLAN, PlannedQuarter, month_of
from retention_metrics.bundled_company.prices import PLANS

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = ["raw_customers.csv", "raw_subscriptions.csv"]
COLUMNS = {
    "raw_customers.csv": ["customer_id", "country", "plan", "acquisition_channel", "cost_to_serve"],
    "raw_subscriptions.csv": ["subscription_id", "customer_id", "started_on", "ended_on", "mrr"],
}
SENTINEL = date(9999, 12, 31)
DAY = timedelta(days=1)
# the close of the day before the first one is the start of the first period
DAY_BEFORE = OPENED_ON - DAY
MOVEMENTS = {"new", "reactivation", "churn", "expansion", "contraction", "none", "transient"}
MONTHS = [month_of(date(year, month, 1)) for year in range(2022, 2026) for month in range(1, 13)]
QUARTERS = [(MONTHS[index][0], MONTHS[index + 2][1]) for index in range(0, len(MONTHS), 3)]


def read(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CUSTOMERS = read("raw_customers.csv")
SUBSCRIPTIONS = read("raw_subscriptions.csv")


class Span:
    """A row of raw_subscriptions, typed: MRR in cents, an open end as None."""

    def __init__(self, row: dict[str, str]) -> None:
        self.customer_id = row["customer_id"]
        self.started_on = date.fromisoformat(row["started_on"])
        self.ended_on = date.fromisoformat(row["ended_on"]) if row["ended_on"] else None
        self.cents = round(float(row["mrr"]) * 100)

    @property
    def end(self) -> date:
        return self.ended_on or SENTINEL


def spans_by_customer() -> dict[str, list[Span]]:
    spans = defaultdict(list)
    for row in SUBSCRIPTIONS:
        spans[row["customer_id"]].append(Span(row))
    return {
        customer_id: sorted(each, key=lambda span: (span.started_on, span.end)) for customer_id, each in spans.items()
    }


SPANS = spans_by_customer()
ALL_SPANS = [span for spans in SPANS.values() for span in spans]
PAID_SPANS = [span for span in ALL_SPANS if span.cents and span.end > span.started_on]


def offset(day: date) -> int:
    return (day - DAY_BEFORE).days


def daily_levels() -> dict[str, list[int]]:
    """MRR in cents at the close of each day from DAY_BEFORE to AS_OF_DATE, per customer."""
    days = offset(AS_OF_DATE) + 1
    levels = {row["customer_id"]: [0] * days for row in CUSTOMERS}
    for span in ALL_SPANS:
        for day in range(offset(span.started_on), min(offset(span.end), days)):
            levels[span.customer_id][day] += span.cents
    return levels


LEVELS = daily_levels()


def movement(levels: list[int], first: date, last: date) -> str | None:
    """The customer's movement in the period from `first` to `last`, None if nothing happened."""
    start, end = offset(first) - 1, offset(last)
    before, after = levels[start], levels[end]
    if not before and after:
        return "reactivation" if any(levels[: start + 1]) else "new"
    if before and not after:
        return "churn"
    if after != before:
        return "expansion" if after > before else "contraction"
    if any(level != before for level in levels[start : end + 1]):
        return "none" if before else "transient"
    return None


def movements(first: date, last: date) -> Counter:
    return Counter(movement(levels, first, last) for levels in LEVELS.values())


def active_customers(day: date) -> int:
    return sum(levels[offset(day)] > 0 for levels in LEVELS.values())


def consecutive_paid_spans() -> list[tuple[Span, Span]]:
    """Pairs of paid spans of one customer where the second starts on the day the first one ends."""
    by_start = defaultdict(list)
    for span in PAID_SPANS:
        by_start[span.customer_id, span.started_on].append(span)
    return [(span, next_span) for span in PAID_SPANS for next_span in by_start[span.customer_id, span.end]]


@pytest.mark.parametrize("name", NAMES)
def test_committed_file_is_what_the_generator_writes(tmp_path: Path, name: str) -> None:
    paths = write_bundled_company(tmp_path / "new directory")
    assert name in [path.name for path in paths]
    assert (tmp_path / "new directory" / name).read_bytes() == (SEEDS / name).read_bytes()


def test_every_call_draws_the_same_company() -> None:
    first, second = bundled_company(), bundled_company()
    assert [vars(span) for _, span in first.subscriptions] == [vars(span) for _, span in second.subscriptions]
    assert first.customers[0] is not second.customers[0]


@pytest.mark.parametrize("name", NAMES)
def test_file_format(name: str) -> None:
    content = (SEEDS / name).read_bytes()
    assert content.isascii()
    assert content.endswith(b"\n")
    assert not {b"\r", b'"'} & {bytes([byte]) for byte in content}
    assert content.decode().splitlines()[0].split(",") == COLUMNS[name]


def test_keys_are_unique_and_every_subscription_has_a_customer() -> None:
    customer_ids = [row["customer_id"] for row in CUSTOMERS]
    subscription_ids = [row["subscription_id"] for row in SUBSCRIPTIONS]
    for ids in (customer_ids, subscription_ids):
        assert all(ids)
        assert len(set(ids)) == len(ids)
    assert set(SPANS) <= set(customer_ids)


def test_values_are_legal() -> None:
    for row in SUBSCRIPTIONS:
        assert re.fullmatch(r"\d{1,16}\.\d\d", row["mrr"]), row
    for span in ALL_SPANS:
        assert OPENED_ON <= span.started_on <= span.end
    for row in CUSTOMERS:
        assert row["plan"] in ["", *PLANS]
        assert not row["country"] or (len(row["country"]) == 2 and row["country"].isupper())
        assert not row["cost_to_serve"] or float(row["cost_to_serve"]) > 0


def test_golden_quarter() -> None:
    first, last = date(2025, 1, 1), date(2025, 3, 31)
    counted = movements(first, last)
    assert active_customers(date(2024, 12, 31)) == 200
    assert (counted["new"], counted["reactivation"], counted["churn"]) == (65, 0, 15)
    assert active_customers(last) == 250
    assert (250 - 65) / 200 * 100 == 92.5


def test_nobody_comes_back_in_a_month_of_the_golden_quarter() -> None:
    months = [movements(*month) for month in MONTHS if date(2025, 1, 1) <= month[0] <= date(2025, 3, 31)]
    assert sum(month["new"] for month in months) == 65
    assert sum(month["churn"] for month in months) == 15
    assert sum(month["reactivation"] for month in months) == 0


@pytest.mark.parametrize("plan", QUARTERLY_PLAN, ids=lambda plan: f"{plan.year}-Q{plan.number}")
def test_quarter_goes_as_planned(plan: PlannedQuarter) -> None:
    counted = movements(plan.first_day, plan.last_day)
    assert [counted[name] for name in ("new", "reactivation", "churn", "transient")] == [
        plan.new,
        plan.reactivated,
        plan.lost,
        plan.transient,
    ]
    assert active_customers(plan.first_day - DAY) + plan.new + plan.reactivated - plan.lost == active_customers(
        plan.last_day
    )


def test_size() -> None:
    assert 580 <= len(SPANS) <= 620
    assert active_customers(AS_OF_DATE) == 300
    assert 5 <= len(CUSTOMERS) - len(SPANS) <= 12


@pytest.mark.parametrize("periods", [MONTHS, QUARTERS], ids=["month", "quarter"])
def test_every_movement_occurs(periods: list[tuple[date, date]]) -> None:
    counted = [movements(*period) for period in periods]
    for name in MOVEMENTS:
        assert sum(period[name] > 0 for period in counted) >= 8, f"{name} occurs in too few periods"


def test_every_month_after_the_first_quarter_has_gains_and_losses() -> None:
    for first, last in MONTHS[3:]:
        counted = movements(first, last)
        assert counted["new"], first
        assert counted["churn"], first
        # in the first year there are too few customers for an upgrade every month
        assert counted["expansion"] or first.year == 2022, first
        assert counted["churn"] < active_customers(first - DAY) / 10


def quarterly_churn_pct(column: str, value: str) -> float:
    """Lost per customer at start, per cent, over all quarters."""
    levels = [LEVELS[row["customer_id"]] for row in CUSTOMERS if row[column] == value]
    at_start = sum(each[offset(first) - 1] > 0 for each in levels for first, _ in QUARTERS)
    lost = sum(movement(each, *quarter) == "churn" for each in levels for quarter in QUARTERS)
    assert at_start > 50, f"too few customers with {column} {value} to compare"
    return lost / at_start * 100


def test_segments_differ() -> None:
    starter, team, business, enterprise = (quarterly_churn_pct("plan", plan) for plan in PLANS)
    assert starter > 2 * team > 3 * business > 9 * enterprise
    assert quarterly_churn_pct("acquisition_channel", "paid_search") > 2 * quarterly_churn_pct(
        "acquisition_channel", "referral"
    )
    assert quarterly_churn_pct("country", "BR") > 2 * quarterly_churn_pct("country", "DE")


@pytest.mark.parametrize("column", ["country", "plan", "acquisition_channel", "cost_to_serve"])
def test_attribute_is_sometimes_unknown(column: str) -> None:
    unknown = sum(row[column] == "" for row in CUSTOMERS)
    assert 0 < unknown < len(CUSTOMERS) / 8


def test_some_paying_customers_are_wholly_unknown() -> None:
    wholly_unknown = [row for row in CUSTOMERS if not any(row[column] for column in COLUMNS["raw_customers.csv"][1:])]
    assert sum(any(LEVELS[row["customer_id"]]) for row in wholly_unknown) >= 3


def test_six_countries_and_five_channels() -> None:
    assert len({row["country"] for row in CUSTOMERS} - {""}) == 6
    assert len({row["acquisition_channel"] for row in CUSTOMERS} - {""}) == 5


def test_plan_follows_from_the_last_level() -> None:
    """The plans' bands of MRR do not overlap; customers who never paid have no plan."""
    last_levels = defaultdict(list)
    for row in CUSTOMERS:
        paid = [level for level in LEVELS[row["customer_id"]] if level]
        if row["plan"] and paid:
            last_levels[row["plan"]].append(paid[-1])
        elif row["plan"]:
            assert any(span.cents and span.started_on > AS_OF_DATE for span in SPANS[row["customer_id"]])
    for lower, higher in pairwise(PLANS):
        assert max(last_levels[lower]) < min(last_levels[higher])


def test_some_customers_cost_more_than_they_pay() -> None:
    ratios = [
        float(row["cost_to_serve"]) / (LEVELS[row["customer_id"]][-1] / 100 * 12)
        for row in CUSTOMERS
        if row["cost_to_serve"] and LEVELS[row["customer_id"]][-1]
    ]
    assert 5 <= sum(ratio > 1 for ratio in ratios) < len(ratios) / 5
    assert min(ratios) < 0.15


def test_upgrades_and_downgrades_are_contiguous() -> None:
    pairs = consecutive_paid_spans()
    assert sum(before.cents < after.cents for before, after in pairs) >= 50
    assert sum(before.cents > after.cents for before, after in pairs) >= 30


def test_renewals_on_one_day_at_the_same_mrr() -> None:
    assert sum(before.cents == after.cents for before, after in consecutive_paid_spans()) >= 30


def test_returns_after_months_away() -> None:
    away = []
    for spans in SPANS.values():
        paid = [span for span in spans if span in PAID_SPANS and span.started_on <= AS_OF_DATE]
        gone_on = None
        for span in paid:
            if gone_on and span.started_on > gone_on:
                away.append(span.started_on - gone_on)
            gone_on = max(gone_on or span.end, span.end)
    assert sum(gap >= timedelta(days=60) for gap in away) >= 30
    assert sum(gap < timedelta(days=31) for gap in away) >= 10


def test_customers_who_leave_and_return_within_a_month() -> None:
    """Absent on some day of a month, active at its start and end, with the same MRR."""
    found = 0
    for first, last in MONTHS:
        for levels in LEVELS.values():
            days = levels[offset(first) - 1 : offset(last) + 1]
            found += days[0] == days[-1] > 0 and 0 in days
    assert found >= 5


def test_customers_who_join_and_leave_within_a_month() -> None:
    """Transient for the month and for its quarter, and never seen before."""
    found = 0
    for index, (first, last) in enumerate(MONTHS):
        for levels in LEVELS.values():
            found += (
                movement(levels, first, last) == "transient"
                and movement(levels, *QUARTERS[index // 3]) == "transient"
                and not any(levels[: offset(first)])
            )
    assert found >= 10


def test_some_come_and_go_within_a_quarter_but_not_within_a_month() -> None:
    found = 0
    for quarter in QUARTERS:
        months = [month for month in MONTHS if quarter[0] <= month[0] <= quarter[1]]
        for levels in LEVELS.values():
            if movement(levels, *quarter) == "transient":
                found += "new" in [movement(levels, *month) for month in months]
    assert found >= 2


def test_several_subscriptions_at_once() -> None:
    overlapping = [
        customer_id
        for customer_id, spans in SPANS.items()
        if any(
            one.cents and two.cents and max(one.started_on, two.started_on) < min(one.end, two.end)
            for one, two in combinations(spans, 2)
        )
    ]
    assert len(overlapping) >= 40


def test_free_spans() -> None:
    free = [span for span in ALL_SPANS if span.cents == 0]
    trials = [
        span for span in free if any(paid.started_on == span.end for paid in SPANS[span.customer_id] if paid.cents)
    ]
    never_paid = [customer_id for customer_id, spans in SPANS.items() if all(span.cents == 0 for span in spans)]
    after_leaving = [
        span for span in free if any(paid.end == span.started_on for paid in SPANS[span.customer_id] if paid.cents)
    ]
    assert len(trials) >= 100
    assert len(never_paid) >= 5
    assert len(after_leaving) >= 5
    assert any(span.ended_on is None for span in free)


def test_zero_length_spans() -> None:
    zero_length = [span for span in ALL_SPANS if span.ended_on == span.started_on]
    assert len(zero_length) == 3
    levels = [LEVELS[span.customer_id] for span in zero_length]
    days = [offset(span.started_on) for span in zero_length]
    # one beside an active subscription, one long after the last one, one of a customer with nothing else
    assert sorted((each[day] > 0, any(each)) for each, day in zip(levels, days, strict=True)) == [
        (False, False),
        (False, True),
        (True, True),
    ]


def test_ends_after_the_known_time() -> None:
    paid_ends = [span.ended_on for span in PAID_SPANS if span.ended_on and span.ended_on > AS_OF_DATE]
    assert paid_ends.count(SENTINEL) == 2
    assert AS_OF_DATE + DAY in paid_ends
    assert sum(ended_on < SENTINEL for ended_on in paid_ends) >= 5


def test_starts_after_the_known_time() -> None:
    future = [span for span in PAID_SPANS if span.started_on > AS_OF_DATE]
    assert len(future) >= 4
    assert all((span.started_on.year, span.started_on.month) == (2026, 1) for span in future)
    # never active so far, gone so far, active
    history = {(any(LEVELS[span.customer_id]), LEVELS[span.customer_id][-1] > 0) for span in future}
    assert history == {(False, False), (True, False), (True, True)}


@pytest.mark.parametrize("quarter", QUARTERS, ids=str)
def test_starts_and_ends_on_the_borders_of_quarters(quarter: tuple[date, date]) -> None:
    started_on = {span.started_on for span in PAID_SPANS}
    ended_on = {span.end for span in PAID_SPANS}
    assert set(quarter) <= started_on
    assert set(quarter) <= ended_on or quarter == QUARTERS[0]


def test_annual_plan_of_2000() -> None:
    assert sum(span.cents == 16667 for span in ALL_SPANS) >= 10
