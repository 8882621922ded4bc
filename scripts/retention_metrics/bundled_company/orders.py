"""What customers buy beside their subscriptions: credits, training, hardware, setup.

Customers buy by their rhythm while they are subscribed, some of them also before and after. Whoever buys often takes a
break now and then, longer than the 90 days for which a purchase keeps a customer active, or stops for good.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from .draws import chance, day_between, one_of
from .habits import GAP_DAYS, Habits, Rhythm, habits_by_customer
from .moments import BORDER_MOMENTS, LAST_DRAWN_DAY, later_that_day, moment_on
from .plan import OPENED_ON
from .prices import money, plan_of_step
from .records import Customer, Order

SEED = 20220102

COSTS_RECORDED_SINCE = date(2022, 10, 1)


@dataclass(frozen=True)
class Product:
    """What a unit is sold for, and what share of that it costs, at least and at most."""

    unit_price: Decimal
    cost_pct: tuple[int, int]


CREDITS = Product(Decimal("39.90"), (11, 19))
TRAINING = Product(Decimal("149.50"), (42, 58))
HARDWARE = Product(Decimal("129.75"), (68, 91))
SETUP = Product(Decimal("96.40"), (30, 46))
PRODUCT_WEIGHTS = {CREDITS: 44, TRAINING: 18, HARDWARE: 25, SETUP: 13}
# least and most units that a customer of a plan takes at once
UNITS = {"starter": (1, 3), "team": (1, 7), "business": (3, 14), "enterprise": (9, 34)}
DISCOUNT_WEIGHTS = {0: 80, 5: 10, 10: 7, 15: 3}


def drawn_orders(customers: list[Customer]) -> list[Order]:
    """All orders, in the order in which they came: the same ones at every call."""
    rng = Random(SEED)
    habits = habits_by_customer(customers)
    orders = [
        _order(rng, customer, moment)
        for customer in customers
        for moment in _moments(rng, customer, habits[customer.customer_id])
    ]
    regulars = [each for each in customers if habits[each.customer_id].buying in (Rhythm.MONTHLY, Rhythm.WEEKLY)]
    for moment in BORDER_MOMENTS:
        subscribed = [each for each in regulars if each.level(moment.date())]
        if subscribed:
            orders.append(_order(rng, rng.choice(subscribed), moment))
    return sorted(orders, key=lambda each: (each.ordered_at, each.customer_id))


def _moments(rng: Random, customer: Customer, habits: Habits) -> Iterator[datetime]:
    for day in _days(rng, customer, habits):
        moment = moment_on(rng, day)
        yield moment
        # a one-time buyer may do so too: two orders, and still no return
        if chance(rng, 5):
            yield later_that_day(rng, moment)


def _days(rng: Random, customer: Customer, habits: Habits) -> Iterator[date]:
    paid = customer.paid_spans
    subscribed_on = paid[0].started_on if paid else customer.signed_up_on
    # some buy hardware before they subscribe
    from_day, to_day = (-40, 0) if chance(rng, 10) else (0, 75)
    day = max(
        day_between(rng, subscribed_on + timedelta(days=from_day), subscribed_on + timedelta(days=to_day)), OPENED_ON
    )
    if habits.buying is Rhythm.ONCE and day <= LAST_DRAWN_DAY:
        yield day
    if habits.buying not in GAP_DAYS:
        return
    while day <= LAST_DRAWN_DAY:
        if day <= subscribed_on or customer.level(day) or habits.buys_without_subscription:
            yield day
        least, most = GAP_DAYS[habits.buying]
        day += timedelta(days=least + rng.randrange(most - least + 1))
        if chance(rng, 4):
            day += timedelta(days=100 + rng.randrange(120))
        if chance(rng, 2):
            return


def _order(rng: Random, customer: Customer, moment: datetime) -> Order:
    product = one_of(rng, PRODUCT_WEIGHTS)
    least, most = UNITS[plan_of_step(customer.price_step)]
    price = product.unit_price * (least + rng.randrange(most - least + 1))
    revenue = money(price * (100 - one_of(rng, DISCOUNT_WEIGHTS)) / 100)
    least_pct, most_pct = product.cost_pct
    cost = money(revenue * (10 * least_pct + rng.randrange(10 * (most_pct - least_pct) + 1)) / 1000)
    if product is HARDWARE and chance(rng, 5):
        # the old model, below what it cost
        revenue = money(cost * (70 + rng.randrange(25)) / 100)
    if chance(rng, 1):
        # a replacement, free of charge
        revenue = Decimal(0)
    is_cost_known = moment.date() >= COSTS_RECORDED_SINCE and not chance(rng, 3)
    return Order(customer.customer_id, moment, revenue, cost if is_cost_known else None)
