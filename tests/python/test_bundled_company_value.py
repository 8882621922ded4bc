"""Satisfaction against profitability: each group of customers that calls for an action of its own is well populated."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest

from test_bundled_company_files import AS_OF_DATE, CUSTOMERS, known, mrr, read

YEAR_START = "2025-01-01"
ACTIONS = {
    ("satisfied", True): "invest",
    ("satisfied", False): "reprice",
    ("dissatisfied", True): "rescue",
    ("dissatisfied", False): "review",
    ("never answered", True): "survey",
}


def trailing_margins() -> dict[str, Decimal]:
    """Of the last 12 months; where no cost is known all revenue counts."""
    margins: dict[str, Decimal] = defaultdict(Decimal)
    for row in known(read("orders"), "ordered_at"):
        if row["ordered_at"] >= YEAR_START:
            margins[row["customer_id"]] += Decimal(row["revenue"]) - Decimal(row["cost"] or 0)
    return margins


def latest_satisfaction() -> dict[str, str]:
    answers = [row for row in known(read("survey_responses"), "responded_at") if row["survey"] == "nps"]
    answers.sort(key=lambda row: row["responded_at"])
    return {row["customer_id"]: "satisfied" if int(row["score"]) >= 7 else "dissatisfied" for row in answers}


MARGINS = trailing_margins()
SATISFACTION = latest_satisfaction()


def is_profitable(customer_id: str) -> bool:
    return MARGINS.get(customer_id, Decimal(0)) > Decimal(CUSTOMERS[customer_id]["cost_to_serve"] or 0)


def group(customer_id: str) -> tuple[str, bool]:
    return SATISFACTION.get(customer_id, "never answered"), is_profitable(customer_id)


# a customer whose cost nobody knows may be judged either way
GROUPS = Counter(group(customer_id) for customer_id, row in CUSTOMERS.items() if row["cost_to_serve"])
ACTIVE_GROUPS = Counter(group(customer_id) for customer_id in CUSTOMERS if mrr(customer_id, AS_OF_DATE))


@pytest.mark.parametrize("key", ACTIONS, ids=ACTIONS.get)
def test_every_action_has_customers(key: tuple[str, bool]) -> None:
    assert GROUPS[key] >= 8
    assert ACTIVE_GROUPS[key] >= 8


def test_some_customers_call_for_no_action() -> None:
    assert GROUPS["never answered", False] >= 8


def test_satisfied_customers_are_not_all_profitable() -> None:
    assert GROUPS["satisfied", False] > GROUPS["satisfied", True]


def test_satisfied_customers_who_bought_nothing_in_the_last_year() -> None:
    idle = [customer_id for customer_id in CUSTOMERS if SATISFACTION.get(customer_id) == "satisfied"]
    assert sum(customer_id not in MARGINS and not is_profitable(customer_id) for customer_id in idle) >= 8


def test_some_costs_to_serve_are_unknown_among_those_who_buy() -> None:
    assert sum(not CUSTOMERS[customer_id]["cost_to_serve"] for customer_id in MARGINS) >= 5
