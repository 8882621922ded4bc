"""The rows of customer_lifetime_value: what a customer is worth over the whole stay."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from .company import Company, Order
from .figures import FigureKey, customer_figures, revenue_figures
from .levels import NOTHING, Levels
from .periods import Period
from .rates import percentage, quotient

WHOLE_MONTHS = {"month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12)}
MILLIONTH = Decimal("0.000001")


def length_in_months(period: Period) -> Decimal:
    """Whole months; what is shorter than a month is counted in average ones."""
    days = (period.end - period.start).days
    return WHOLE_MONTHS.get(period.grain) or quotient(days, Decimal("30.4375")) or NOTHING


def converted_churn(churn: Decimal | None, months: Decimal, to_months: int) -> Decimal | None:
    """The churn of another length, when in equal times equal shares leave."""
    if churn is None:
        return None
    kept = (1 - float(churn) / 100) ** (to_months / float(months))
    return Decimal(100 * (1 - kept)).quantize(MILLIONTH)


@dataclass(frozen=True)
class LifetimeFigures:
    """A row of customer_lifetime_value but for the two values themselves, which are made of these."""

    period_end: date
    is_complete: bool
    arpa: Decimal | None
    gross_margin_pct: Decimal
    monthly_churn_rate_pct: Decimal | None
    average_order_value: Decimal | None
    orders_per_customer_per_year: Decimal | None
    lifespan_years: Decimal | None


def gross_margin(orders: list[Order], otherwise: Decimal) -> Decimal:
    """Of what was paid for goods whose cost is known, the share that is left."""
    known = [order for order in orders if order.cost is not None]
    revenue = sum((order.revenue for order in known), start=NOTHING)
    cost = sum((order.cost for order in known if order.cost is not None), start=NOTHING)
    margin = percentage(revenue - cost, revenue)
    return otherwise if margin is None else margin


def lifetime_figures(company: Company, grain: str, segments: Iterable[str]) -> dict[FigureKey, LifetimeFigures]:
    """A row wherever customer_retention has one for subscriptions or purchases."""
    segments = list(segments)
    as_of_date = company.as_of_date
    subscriptions = Levels(company.history, as_of_date)
    purchases = Levels(company.purchase_history, as_of_date)
    subscribers = customer_figures(subscriptions, grain, segments)
    revenue = revenue_figures(subscriptions, grain, segments)
    buyers = customer_figures(purchases, grain, segments)
    rows = {}
    for start, segment, value in subscribers.keys() | buyers.keys():
        key = (start, segment, value)
        period = Period.holding(grain, start)
        months = length_in_months(period)
        orders = [
            order
            for order in company.known_orders
            if period.start <= order.ordered_on < period.end
            and company.history.segment_value(order.customer_id, segment) == value
        ]
        subscribed, bought = subscribers.get(key), buyers.get(key)
        order_value = frequency = lifespan = None
        if bought:
            order_value = quotient(sum((order.revenue for order in orders), start=NOTHING), len(orders), digits=2)
            mean_customers = Decimal(bought.customers_at_start + bought.customers_at_end) / 2
            frequency = quotient(len(orders) * 12, mean_customers * months)
            yearly_churn = converted_churn(bought.customer_churn_rate_pct, months, 12)
            lifespan = None if yearly_churn is None else quotient(100, yearly_churn)
        rows[key] = LifetimeFigures(
            period_end=period.end,
            is_complete=period.is_complete(as_of_date),
            arpa=revenue[key].arpa if subscribed else None,
            gross_margin_pct=gross_margin(orders, company.gross_margin_pct),
            monthly_churn_rate_pct=converted_churn(subscribed.customer_churn_rate_pct, months, 1)
            if subscribed
            else None,
            average_order_value=order_value,
            orders_per_customer_per_year=frequency,
            lifespan_years=lifespan,
        )
    return rows


def product(*factors: Decimal | None) -> Fraction | None:
    """The exact product; unknown when a factor is."""
    result = Fraction(1)
    for factor in factors:
        if factor is None:
            return None
        result *= Fraction(factor)
    return result


def subscription_lifetime_value(
    arpa: Decimal | None, margin: Decimal, monthly_churn: Decimal | None
) -> Fraction | None:
    """ARPA × margin / churn, both of them percentages; no value without churn."""
    earned = product(arpa, margin)
    return None if earned is None or not monthly_churn else earned / Fraction(monthly_churn)


def transaction_lifetime_value(
    order_value: Decimal | None, frequency: Decimal | None, margin: Decimal, lifespan: Decimal | None
) -> Fraction | None:
    """Order value × orders a year × margin × years."""
    value = product(order_value, frequency, margin, lifespan)
    return None if value is None else value / 100
