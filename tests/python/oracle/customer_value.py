"""The rows of customer_value and satisfaction_profitability: what each customer brings, thinks and costs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from .company import Company, Order
from .levels import NOTHING, Levels
from .periods import a_year_before
from .rates import quotient

DAYS_OF_A_MONTH = Decimal("30.4375")
ACTIONS = {
    ("satisfied", True): "invest",
    ("satisfied", False): "reprice",
    ("dissatisfied", True): "rescue",
    ("dissatisfied", False): "review",
    ("not asked", True): "survey",
}


@dataclass(frozen=True)
class CustomerValue:
    """A row of customer_value."""

    is_active: bool
    first_active_on: date | None
    tenure_days: int | None
    orders: int
    revenue: Decimal
    historical_value: Decimal
    trailing_orders: int
    trailing_revenue: Decimal
    trailing_margin: Decimal
    cost_to_serve: Decimal | None
    nps_group: str | None
    is_profitable: bool
    suggested_action: str | None

    @property
    def satisfaction(self) -> str:
        """What the latest answer says."""
        if self.nps_group is None:
            return "not asked"
        return "dissatisfied" if self.nps_group == "detractor" else "satisfied"


def nps_group(company: Company, customer_id: str) -> str | None:
    """Of the latest answer; of several on one day, of the one with the last key."""
    answers = [
        (asked.responded_on, asked.response_id, asked.score)
        for asked in company.invitations
        if asked.customer_id == customer_id
        and asked.survey == "nps"
        and asked.score is not None
        and asked.responded_on is not None
        and asked.responded_on <= company.as_of_date
    ]
    if not answers:
        return None
    score = max(answers)[2]
    return "promoter" if score >= 9 else "passive" if score >= 7 else "detractor"


def rounded(amount: Decimal) -> Decimal:
    """To cents, half away from zero."""
    return quotient(amount, 1, digits=2) or NOTHING


def earned(company: Company, levels: Levels, customer_id: str, days: set[date]) -> tuple[int, Decimal, Decimal]:
    """Orders, revenue and margin of some days: of orders, or, without that input, of what was paid day by day."""
    share = company.gross_margin_pct / 100
    if company.orders is None:
        paying_days = days if customer_id in levels.first_active else set()
        paid = sum((levels.at_close(customer_id, day) for day in paying_days), start=NOTHING)
        return 0, quotient(paid, DAYS_OF_A_MONTH, 2) or NOTHING, quotient(paid * share, DAYS_OF_A_MONTH, 2) or NOTHING

    def margin(order: Order) -> Decimal:
        return order.revenue * share if order.cost is None else order.revenue - order.cost

    orders = [order for order in company.known_orders if order.customer_id == customer_id and order.ordered_on in days]
    revenue = sum((order.revenue for order in orders), start=NOTHING)
    return len(orders), rounded(revenue), rounded(sum(map(margin, orders), start=NOTHING))


def customer_values(company: Company) -> dict[str, CustomerValue]:
    """A row for everybody who was ever active, ever bought, or is in the customers table."""
    as_of_date = company.as_of_date
    levels = Levels(company.history, as_of_date)
    first = min([*levels.first_active.values(), *(order.ordered_on for order in company.known_orders)], default=None)
    known = [] if first is None else [first + timedelta(days=n) for n in range((as_of_date - first).days + 1)]
    trailing = {day for day in known if day > a_year_before(as_of_date)}
    buyers = {order.customer_id for order in company.known_orders}
    rows = {}
    for customer_id in levels.first_active.keys() | buyers | (company.history.customers or {}).keys():
        was_active = customer_id in levels.first_active
        active = [day for day in known if was_active and levels.at_close(customer_id, day) > 0]
        orders, revenue, margin = earned(company, levels, customer_id, set(known))
        trailing_orders, trailing_revenue, trailing_margin = earned(company, levels, customer_id, trailing)
        cost = company.costs_to_serve.get(customer_id)
        row = CustomerValue(
            is_active=as_of_date in active,
            first_active_on=active[0] if active else None,
            tenure_days=(active[-1] - active[0]).days + 1 if active else None,
            orders=orders,
            revenue=revenue,
            historical_value=margin,
            trailing_orders=trailing_orders,
            trailing_revenue=trailing_revenue,
            trailing_margin=trailing_margin,
            cost_to_serve=cost,
            nps_group=nps_group(company, customer_id),
            is_profitable=trailing_margin > (cost or 0),
            suggested_action=None,
        )
        action = ACTIONS.get((row.satisfaction, row.is_profitable))
        rows[customer_id] = CustomerValue(**vars(row) | {"suggested_action": action})
    return rows


# customers, active customers, trailing revenue, trailing margin, cost to serve
Cell = tuple[int, int, Decimal, Decimal, Decimal]


def satisfaction_profitability(
    company: Company, segments: Iterable[str]
) -> dict[tuple[str, str, str, bool, str | None], Cell]:
    """The customers counted by segment, satisfaction, profitability and action."""
    cells: dict[tuple[str, str, str, bool, str | None], list[CustomerValue]] = {}
    for customer_id, row in customer_values(company).items():
        for segment in ("all", *segments):
            value = company.history.segment_value(customer_id, segment)
            key = (segment, value, row.satisfaction, row.is_profitable, row.suggested_action)
            cells.setdefault(key, []).append(row)
    return {
        key: (
            len(rows),
            sum(row.is_active for row in rows),
            sum((row.trailing_revenue for row in rows), start=NOTHING),
            sum((row.trailing_margin for row in rows), start=NOTHING),
            sum((row.cost_to_serve or NOTHING for row in rows), start=NOTHING),
        )
        for key, rows in cells.items()
    }
