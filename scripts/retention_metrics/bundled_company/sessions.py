"""Visits to the site: by customers before and after they become one, and by people who never do."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from .draws import MONTH_WEIGHTS, chance, day_between, one_of, weighted
from .habits import GAP_DAYS, Habits, Rhythm, habits_by_customer
from .moments import BORDER_MOMENTS, LAST_DRAWN_DAY, later_that_day, moment_on
from .plan import OPENED_ON, month_of
from .records import Customer, Order, Session

SEED = 20220103

STRANGERS = 1150
# the site becomes better known every year; 2026 is only begun
YEAR_WEIGHTS = {2022: 20, 2023: 26, 2024: 24, 2025: 34, 2026: 1}
# a stranger's further visits
ONLY_ONE, SAME_DAY, WEEKS_LATER, MONTHS_LATER, OFTEN = range(5)
STRANGER_WEIGHTS = {ONLY_ONE: 64, SAME_DAY: 11, WEEKS_LATER: 13, MONTHS_LATER: 8, OFTEN: 4}


def drawn_sessions(customers: list[Customer], orders: list[Order]) -> list[Session]:
    """All sessions, in the order in which they began: the same ones at every call."""
    rng = Random(SEED)
    habits = habits_by_customer(customers)
    sessions = [
        Session(customer.customer_id, moment)
        for customer in customers
        for moment in _visits(rng, customer, habits[customer.customer_id])
    ]
    # most orders come in by mail or from the account manager
    sessions += [
        Session(order.customer_id, order.ordered_at - timedelta(seconds=40 + rng.randrange(1500)))
        for order in orders
        if order.ordered_at not in BORDER_MOMENTS and chance(rng, 20)
    ]
    sessions += _sessions_of_strangers(rng)
    return sorted(sessions, key=lambda each: (each.started_at, each.visitor_id))


def _visits(rng: Random, customer: Customer, habits: Habits) -> Iterator[datetime]:
    if habits.visiting is Rhythm.NEVER:
        return
    # the first customers came on the day on which the site opened
    days = {
        max(customer.signed_up_on - timedelta(days=rng.randrange(70)), OPENED_ON)
        for _ in range(weighted(rng, range(5), [18, 34, 26, 14, 8]))
    }
    days.update(_days_as_customer(rng, customer, habits))
    for day in sorted(days):
        moment = moment_on(rng, day)
        yield moment
        while chance(rng, 7):
            moment = later_that_day(rng, moment)
            yield moment


def _days_as_customer(rng: Random, customer: Customer, habits: Habits) -> Iterator[date]:
    day = customer.signed_up_on + timedelta(days=rng.randrange(30))
    if habits.visiting is Rhythm.ONCE and day <= LAST_DRAWN_DAY:
        yield day
    if habits.visiting not in GAP_DAYS:
        return
    while day <= LAST_DRAWN_DAY:
        # who is gone still looks in at times
        if customer.level(day) or chance(rng, 10):
            yield day
        least, most = GAP_DAYS[habits.visiting]
        day += timedelta(days=least + rng.randrange(most - least + 1))


def _sessions_of_strangers(rng: Random) -> list[Session]:
    """Sessions of numbered visitors, who are numbered by their first one."""
    visits = [_stranger_visits(rng, _moment_of_first_visit(rng)) for _ in range(STRANGERS)]
    visits += [[moment] for moment in BORDER_MOMENTS]
    visits.sort()
    return [
        Session(f"V{number:05d}", moment)
        for number, moments in enumerate(visits, start=1)
        for moment in moments
        if moment.date() <= LAST_DRAWN_DAY
    ]


def _moment_of_first_visit(rng: Random) -> datetime:
    year = one_of(rng, YEAR_WEIGHTS)
    month = weighted(rng, range(1, 13), MONTH_WEIGHTS) if year < LAST_DRAWN_DAY.year else 1
    first, last = month_of(date(year, month, 1))
    return moment_on(rng, day_between(rng, first, min(last, LAST_DRAWN_DAY)))


def _stranger_visits(rng: Random, first: datetime) -> list[datetime]:
    kind = one_of(rng, STRANGER_WEIGHTS)
    if kind == SAME_DAY:
        return [first, *(later_that_day(rng, first) for _ in range(1 + rng.randrange(3)))]
    if kind == WEEKS_LATER:
        return [first, moment_on(rng, first.date() + timedelta(days=3 + rng.randrange(40)))]
    if kind == MONTHS_LATER:
        return [first, moment_on(rng, first.date() + timedelta(days=95 + rng.randrange(300)))]
    visits = [first]
    if kind == OFTEN:
        for _ in range(5 + rng.randrange(16)):
            visits.append(moment_on(rng, visits[-1].date() + timedelta(days=4 + rng.randrange(24))))
    return visits
