"""What each customer did in a period."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from .levels import DAY, Levels
from .periods import Period, periods


@dataclass(frozen=True)
class CustomerMovement:
    """A customer's levels around a period, and what the move from one to the other is called."""

    customer_id: str
    at_start: Decimal
    at_end: Decimal
    movement: str
    # somebody to whom nothing happened has no row in customer_movements
    is_changed: bool


def movement_in(levels: Levels, customer_id: str, period: Period) -> CustomerMovement:
    """The movement, in one period, of a customer who was ever active; entry and exit are decided before size."""
    at_start = levels.at_close(customer_id, period.day_before)
    at_end = levels.at_close(customer_id, period.last_day)
    days = levels.known_days(period.start, period.end)
    if at_start == 0 and at_end > 0:
        movement = "reactivation" if levels.first_active[customer_id] < period.start else "new"
    elif at_start > 0 and at_end == 0:
        movement = "churn"
    elif at_start == 0:
        was_active = any(levels.at_close(customer_id, day) > 0 for day in days)
        movement = "transient" if was_active else "inactive"
    elif at_end == at_start:
        movement = "none"
    else:
        movement = "expansion" if at_end > at_start else "contraction"
    is_changed = any(levels.at_close(customer_id, day) != levels.at_close(customer_id, day - DAY) for day in days)
    return CustomerMovement(customer_id, at_start, at_end, movement, is_changed)


@lru_cache(maxsize=8)  # three tables are made of them
def movements_by_period(levels: Levels, grain: str) -> list[tuple[Period, list[CustomerMovement]]]:
    """For every period since the first activity of anybody: what each customer who was ever active did."""
    if not levels.first_active:
        return []
    return [
        (period, [movement_in(levels, customer_id, period) for customer_id in levels.first_active])
        for period in periods(grain, min(levels.first_active.values()), levels.as_of_date)
    ]


def customer_movements(levels: Levels, grain: str) -> dict[tuple[date, str], tuple[date, bool, str, Decimal, Decimal]]:
    """Rows of customer_movements, by period start and customer: end, is_complete, movement, MRR at start and at end."""
    return {
        (period.start, moved.customer_id): (
            period.end,
            period.is_complete(levels.as_of_date),
            moved.movement,
            moved.at_start,
            moved.at_end,
        )
        for period, movements in movements_by_period(levels, grain)
        for moved in movements
        if moved.is_changed
    }
