"""Generated companies: subscriptions, orders, answers and spend of the same few customers on the same few days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from oracle import Company, History, Spend
from oracle.company import Invitation, Order

from .cases import CALENDAR_START, subscription_rows
from .histories import DAY, days_that_decide, spans
from .input_table import InputTable, Row, input_table

PRICES = [Decimal(price) for price in ("0.00", "0.01", "2.01", "10.00", "33.33", "500.00")]
CHANNELS = ["ads", "email", " ads", "", None]
PLANS = ["basic", "pro", None]


@dataclass(frozen=True)
class CompanyCase:
    """A configuration, with what its companies look like."""

    name: str
    inputs: tuple[str, ...]
    as_of_date: date
    grains: tuple[str, ...]
    segments: tuple[str, ...]
    gross_margin_pct: Decimal
    purchase_active_days: int = 45
    first_day: date = CALENDAR_START

    @property
    def config(self) -> dict[str, Any]:
        """The vars for dbt."""
        return {
            "inputs": {name: {"relation": f"input_{name}"} for name in self.inputs},
            "calendar_start": self.first_day.isoformat(),
            "as_of_date": self.as_of_date.isoformat(),
            "grains": list(self.grains),
            "segments": list(self.segments),
            "gross_margin_pct": float(self.gross_margin_pct),
            "purchase_active_days": self.purchase_active_days,
        }


EVERYTHING = CompanyCase(
    name="everything, as of the middle of every period",
    inputs=("customers", "subscriptions", "orders", "survey_responses", "marketing_spend"),
    as_of_date=date(2025, 8, 17),
    grains=("week", "month", "quarter", "year"),
    segments=("plan", "acquisition_channel"),
    gross_margin_pct=Decimal(50),
)
WITHOUT_ORDERS = CompanyCase(
    name="neither orders nor customers, as of a leap day",
    inputs=("subscriptions", "survey_responses"),
    as_of_date=date(2024, 2, 29),
    grains=("month",),
    segments=(),
    gross_margin_pct=Decimal("62.5"),
    first_day=date(2022, 11, 1),
)


@st.composite
def invitations(draw: st.DrawFn, n: int, names: Sequence[str], days: list[date]) -> Invitation:
    """Sent on one day, answered on the same, on a later one or never; some answers have no score."""
    survey, score = draw(
        st.one_of(
            st.tuples(st.just("nps"), st.one_of(st.none(), st.integers(0, 10))),
            st.tuples(st.just("csat"), st.integers(1, 5)),
        )
    )
    sent_on = draw(st.sampled_from(days))
    responded_on = draw(st.sampled_from([*(day for day in days if day >= sent_on), None]))
    customer_id = draw(st.sampled_from(names))
    return Invitation(f"r{n}", customer_id, survey, sent_on, responded_on, score if responded_on else None)


def few_or_many(rows: st.SearchStrategy, possible: bool) -> st.SearchStrategy[list]:
    """Lists drawn evenly are mostly short, and what goes wrong between rows needs many of them."""
    return st.one_of(st.lists(rows, max_size=2), st.lists(rows, min_size=6, max_size=16)) if possible else st.just([])


@st.composite
def companies(draw: st.DrawFn, case: CompanyCase) -> Company:
    """Up to five customers, some of them in one table only; everything happens on up to eight days."""
    somewhere = st.dates(case.first_day, case.as_of_date + 30 * DAY)
    day = st.one_of(st.sampled_from(days_that_decide(case.first_day, case.as_of_date)), somewhere)
    days = sorted(draw(st.lists(day, min_size=2, max_size=8, unique=True)))
    on_a_day = st.sampled_from(days)
    names = [f"c{n}" for n in range(1, 1 + draw(st.sampled_from([1, 3, 5])))]
    has_customers = "customers" in case.inputs
    attributes = st.fixed_dictionaries(
        {"plan": st.sampled_from(PLANS), "acquisition_channel": st.sampled_from(CHANNELS)}
    )
    customers = (
        draw(st.dictionaries(st.sampled_from([*names, "c9"]), attributes, min_size=draw(st.sampled_from([0, 2]))))
        if has_customers
        else None
    )
    # an order or answer of somebody whom the customers table does not have is rejected
    known = sorted(customers) if customers is not None else names
    drawn = [span for name in names for span in draw(st.lists(spans(name, days), max_size=3))]
    order = st.builds(
        Order,
        st.sampled_from(known or ["nobody"]),
        on_a_day,
        st.sampled_from(PRICES),
        st.sampled_from([None, *PRICES]),
    )
    costs = st.dictionaries(st.sampled_from(known or ["nobody"]), st.sampled_from([None, *PRICES]))
    spend = st.builds(
        Spend,
        on_a_day,
        st.sampled_from(["acquisition", "retention"]),
        st.sampled_from([*CHANNELS, "radio"]),
        st.sampled_from(PRICES),
    )
    asked = draw(st.sampled_from([0, 3, 12])) if known else 0
    return Company(
        history=History(drawn, customers),
        orders=draw(few_or_many(order, bool(known))) if "orders" in case.inputs else None,
        as_of_date=case.as_of_date,
        gross_margin_pct=case.gross_margin_pct,
        purchase_active_days=case.purchase_active_days,
        invitations=[draw(invitations(n, known, days)) for n in range(asked)],
        spend=draw(few_or_many(spend, True)) if "marketing_spend" in case.inputs else [],
        costs_to_serve=draw(costs) if has_customers and known else {},
    )


def company_tables(company: Company, case: CompanyCase) -> dict[str, InputTable]:
    """The company as the input tables that the case maps."""
    rows: dict[str, list[Row]] = {
        "subscriptions": subscription_rows(company.history),
        "customers": [
            {"customer_id": name, **attributes, "cost_to_serve": company.costs_to_serve.get(name)}
            for name, attributes in (company.history.customers or {}).items()
        ],
        "orders": [
            {"order_id": f"o{n}", "ordered_at": order.ordered_on, **vars(order)}
            for n, order in enumerate(company.orders or [])
        ],
        "survey_responses": [
            {"sent_at": asked.sent_on, "responded_at": asked.responded_on, **vars(asked)}
            for asked in company.invitations
        ],
        "marketing_spend": [vars(spend) for spend in company.spend],
    }
    return {f"input_{name}": input_table(name, rows[name]) for name in case.inputs}
