"""The company as the tables of the input contract: columns, and rows with the keys they get when they are written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .company import Company
from .csv_files import Value
from .marketing_spend import drawn_marketing_spend
from .orders import drawn_orders
from .sessions import drawn_sessions
from .survey_responses import drawn_survey_responses


@dataclass(frozen=True)
class Table:
    """One input of the contract."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Value]]


def tables(company: Company) -> list[Table]:
    """Every input. What customers do is drawn here, each input from a seed of its own."""
    customers = company.customers
    orders = drawn_orders(customers)
    return [
        Table(
            "customers",
            ["customer_id", "country", "plan", "acquisition_channel", "cost_to_serve"],
            [[c.customer_id, c.country, c.plan, c.acquisition_channel, c.cost_to_serve] for c in customers],
        ),
        Table(
            "subscriptions",
            ["subscription_id", "customer_id", "started_on", "ended_on", "mrr"],
            [
                [span.subscription_id, customer.customer_id, span.started_on, span.ended_on, span.mrr]
                for customer, span in company.subscriptions
            ],
        ),
        Table(
            "orders",
            ["order_id", "customer_id", "ordered_at", "revenue", "cost"],
            [
                [f"O{number:05d}", each.customer_id, each.ordered_at, each.revenue, each.cost]
                for number, each in enumerate(orders, start=1)
            ],
        ),
        Table(
            "sessions",
            ["session_id", "visitor_id", "started_at"],
            [
                [f"W{number:05d}", each.visitor_id, each.started_at]
                for number, each in enumerate(drawn_sessions(customers, orders), start=1)
            ],
        ),
        Table(
            "survey_responses",
            ["response_id", "customer_id", "survey", "channel", "sent_at", "responded_at", "score"],
            [
                [f"R{number:05d}", r.customer_id, r.survey, r.channel, r.sent_at, r.responded_at, r.score]
                for number, r in enumerate(drawn_survey_responses(customers, orders), start=1)
            ],
        ),
        Table(
            "marketing_spend",
            ["spent_on", "purpose", "channel", "amount"],
            [[each.spent_on, each.purpose, each.channel, each.amount] for each in drawn_marketing_spend(customers)],
        ),
    ]
