"""The bundled company's orders: legal, and every kind of buyer."""

import re
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from test_bundled_company_files import AS_OF_DATE, CUSTOMERS, SPANS, by_customer, known, moment, mrr, read

ALL_ORDERS = read("orders")
ORDERS = known(ALL_ORDERS, "ordered_at")
BUYERS = by_customer(ORDERS)
DAYS = {customer_id: [moment(row["ordered_at"]).date() for row in rows] for customer_id, rows in BUYERS.items()}
TIMES = [row["ordered_at"] for row in ALL_ORDERS]
PURCHASE_ACTIVE_DAYS = 90


def gaps(days: list[date]) -> list[int]:
    return [(later - earlier).days for earlier, later in pairwise(days)]


def test_values_are_legal() -> None:
    for row in ALL_ORDERS:
        assert row["customer_id"] in CUSTOMERS
        assert moment(row["ordered_at"])
        assert re.fullmatch(r"\d{1,6}\.\d\d", row["revenue"]), row
        assert re.fullmatch(r"(\d{1,6}\.\d\d)?", row["cost"]), row


def test_amounts_have_cents() -> None:
    assert sum(not row["revenue"].endswith("0") for row in ORDERS) >= 300
    assert sum(not row["cost"].endswith("0") for row in ORDERS if row["cost"]) >= 1500


def test_no_cost_is_known_of_an_early_period_and_of_some_later_orders() -> None:
    without_cost = [row for row in ORDERS if not row["cost"]]
    early = [row for row in ORDERS if row["ordered_at"] < "2022-10-01"]
    assert len(early) >= 50
    assert not any(row["cost"] for row in early)
    later = [row for row in without_cost if row not in early]
    assert 30 <= len(later) < len(ORDERS) / 20
    assert {row["ordered_at"][:4] for row in later} == {"2022", "2023", "2024", "2025"}


def test_free_orders_and_negative_margins() -> None:
    assert 5 <= sum(Decimal(row["revenue"]) == 0 for row in ORDERS) <= 40
    sold_below_cost = [row for row in ORDERS if row["cost"] and 0 < Decimal(row["revenue"]) < Decimal(row["cost"])]
    assert 10 <= len(sold_below_cost) <= 80


def test_most_orders_bring_a_margin() -> None:
    with_cost = [row for row in ORDERS if row["cost"]]
    revenue = sum(Decimal(row["revenue"]) for row in with_cost)
    cost = sum(Decimal(row["cost"]) for row in with_cost)
    assert Decimal("0.3") < 1 - cost / revenue < Decimal("0.7")


def test_two_orders_on_one_day() -> None:
    assert sum(0 in gaps(days) for days in DAYS.values()) >= 30


def test_customers_who_only_ever_bought_on_one_day_but_twice() -> None:
    """Repeat buyers if orders count, one-time buyers if days do."""
    assert sum(len(days) > 1 and len(set(days)) == 1 for days in DAYS.values()) >= 3


def test_kinds_of_buyers() -> None:
    orders = Counter({customer_id: len(days) for customer_id, days in DAYS.items()})
    once_and_long_ago = [days for days in DAYS.values() if len(days) == 1 and (AS_OF_DATE - days[0]).days > 365]
    assert len(once_and_long_ago) >= 50
    assert sum(count >= 12 for count in orders.values()) >= 50
    never_bought = set(CUSTOMERS) - set(BUYERS)
    assert len(never_bought) >= 100
    assert sum(mrr(customer_id, AS_OF_DATE) > 0 for customer_id in never_bought) >= 30


def test_buyers_who_lapse_and_come_back() -> None:
    assert sum(max(gaps(days), default=0) > PURCHASE_ACTIVE_DAYS for days in DAYS.values()) >= 100
    # often enough to be a regular otherwise
    regulars = [days for days in DAYS.values() if len(days) >= 8]
    assert sum(max(gaps(days)) > PURCHASE_ACTIVE_DAYS for days in regulars) >= 20
    assert sum(max(gaps(days)) <= PURCHASE_ACTIVE_DAYS for days in regulars) >= 20


def test_orders_without_a_subscription() -> None:
    assert sum(customer_id not in SPANS for customer_id in BUYERS) >= 2
    before, after = 0, 0
    for customer_id, days in DAYS.items():
        starts = [span["started_on"] for span in SPANS.get(customer_id, []) if Decimal(span["mrr"])]
        if starts:
            unsubscribed = [day for day in days if not mrr(customer_id, day)]
            before += any(day.isoformat() < min(starts) for day in unsubscribed)
            after += any(day.isoformat() > min(starts) for day in unsubscribed)
    assert before >= 10
    assert after >= 10


def test_most_orders_are_of_subscribed_customers() -> None:
    subscribed = sum(mrr(row["customer_id"], moment(row["ordered_at"]).date()) > 0 for row in ORDERS)
    assert subscribed > len(ORDERS) * 0.8


def test_orders_near_midnight() -> None:
    midnight = timedelta(minutes=10)
    times = [timedelta(hours=at.hour, minutes=at.minute, seconds=at.second) for at in map(moment, TIMES)]
    assert sum(time < midnight for time in times) >= 20
    assert sum(time >= timedelta(days=1) - midnight for time in times) >= 20


def test_orders_in_the_first_and_last_second_of_quarters() -> None:
    times = set(TIMES)
    for year in range(2022, 2026):
        for first in ["04-01", "07-01", "10-01"]:
            assert f"{year}-{first} 00:00:00" in times
        for last in ["06-30", "09-30", "12-31"]:
            assert f"{year}-{last} 23:59:59" in times
    assert "2026-01-01 00:00:00" in times
