"""The price list: a ladder of monthly prices that customers climb up and down, three steps to a plan."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

PLANS = ["starter", "team", "business", "enterprise"]
STEPS_PER_PLAN = 3

# The plans' bands of MRR do not overlap, not even with an add-on below the border and the yearly rebate above it
LIST_UNTIL_RISE = [29, 49, 79, 120, 200, 270, 450, 700, 950, 1800, 2600, 4200]
LIST_SINCE_RISE = [32, 54, 87, 132, 220, 297, 495, 770, 1045, 1980, 2860, 4620]
PRICES_ROSE_ON = date(2024, 4, 1)
ADD_ON_BY_PLAN = {"starter": 10, "team": 60, "business": 120, "enterprise": 300}

TOP_STEP = len(LIST_UNTIL_RISE) - 1


def plan_of_step(step: int) -> str:
    """Name of the plan that a step of the ladder belongs to."""
    return PLANS[step // STEPS_PER_PLAN]


def base_mrr(step: int, is_annual: bool, discount_pct: int, sold_on: date) -> Decimal:
    """MRR of a subscription sold on a day. A year costs ten months: 200 a month is 2000 a year is 166.67 MRR."""
    monthly = (LIST_SINCE_RISE if sold_on >= PRICES_ROSE_ON else LIST_UNTIL_RISE)[step]
    # only enterprise prices are negotiated
    percent = 100 - discount_pct if plan_of_step(step) == "enterprise" else 100
    price = Decimal(monthly * percent) / 100
    return money(price * 10 / 12 if is_annual else price)


def add_on_mrr(step: int) -> Decimal:
    """MRR of the one add-on that each plan has."""
    return money(Decimal(ADD_ON_BY_PLAN[plan_of_step(step)]))


def money(amount: Decimal) -> Decimal:
    """Rounded to two decimals, half up."""
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
