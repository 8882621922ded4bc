"""The rows of repeat_purchases: every customer's orders, looked through once more for every period."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import median

from .facts import Facts, Terms
from .figures import FigureKey
from .levels import NOTHING
from .periods import Period, periods
from .rates import percentage, quotient

# a customer's purchases, oldest first: the day of each, and its revenue
Purchases = list[tuple[date, Decimal]]


@dataclass(frozen=True)
class PurchaseFigures:
    """A row of repeat_purchases."""

    period_end: date
    is_complete: bool
    customers_to_date: int
    returning_customers_to_date: int
    buyers: int
    returning_buyers: int
    orders: int
    revenue: Decimal
    median_days_to_second_order: Decimal | None
    repeat_purchase_rate_pct: Decimal | None
    period_repeat_purchase_rate_pct: Decimal | None
    average_order_value: Decimal | None

    @classmethod
    def of(cls, period: Period, as_of_date: date, customers: list[Purchases]) -> "PurchaseFigures":
        """Count a period's purchases, and all those before its end."""
        counts, counts_to_date, revenues, waits = [], [], [], []
        for purchases in customers:
            inside = [revenue for day, revenue in purchases if period.start <= day < period.end]
            counts.append(len(inside))
            counts_to_date.append(sum(day < period.end for day, _ in purchases))
            revenues += inside
            if len(purchases) > 1 and period.start <= purchases[1][0] < period.end:
                waits.append(Fraction((purchases[1][0] - purchases[0][0]).days))
        # who bought in the period has returned when more than one purchase is known by its end
        returning = sum(n > 0 and to_date > 1 for n, to_date in zip(counts, counts_to_date, strict=True))
        buyers = sum(n > 0 for n in counts)
        to_date, returning_to_date = sum(n > 0 for n in counts_to_date), sum(n > 1 for n in counts_to_date)
        revenue = sum(revenues, start=NOTHING)
        value = quotient(revenue, len(revenues))
        middle = median(waits) if waits else None
        return cls(
            period_end=period.end,
            is_complete=period.is_complete(as_of_date),
            customers_to_date=to_date,
            returning_customers_to_date=returning_to_date,
            buyers=buyers,
            returning_buyers=returning,
            orders=len(revenues),
            revenue=revenue,
            median_days_to_second_order=None if middle is None else quotient(middle.numerator, middle.denominator),
            repeat_purchase_rate_pct=percentage(returning_to_date, to_date),
            period_repeat_purchase_rate_pct=percentage(returning, buyers),
            average_order_value=None if value is None else quotient(value, 1, digits=2),
        )


def purchases_by_customer(facts: Facts, terms: Terms) -> dict[str, Purchases]:
    """What each customer bought when; several purchases of a day are one where the terms say so."""
    found: dict[str, Purchases] = {}
    for order in facts.orders:
        if terms.is_known(order.ordered_at):
            found.setdefault(order.customer_id, []).append((terms.day_of(order.ordered_at), order.revenue))
    for customer_id, purchases in found.items():
        if terms.repeat_purchase_distinct_days:
            days = {day for day, _ in purchases}
            purchases = [(day, sum((paid for on, paid in purchases if on == day), start=NOTHING)) for day in days]
        found[customer_id] = sorted(purchases)
    return found


def purchase_figures(
    facts: Facts, terms: Terms, grain: str, segments: Iterable[str]
) -> dict[FigureKey, PurchaseFigures]:
    """Rows of repeat_purchases for one grain, from the period of the first purchase on."""
    purchases = purchases_by_customer(facts, terms)
    if not purchases:
        return {}
    first_day = min(bought[0][0] for bought in purchases.values())
    return {
        (period.start, *segment): PurchaseFigures.of(period, terms.as_of_date, [purchases[name] for name in members])
        for segment, members in facts.by_segment(purchases, segments).items()
        for period in periods(grain, first_day, terms.as_of_date)
    }
