"""The drawing of one quarter: whom the planned movements happen to, and on which day.

A movement of a quarter is decided by the levels at its start and at its end. So who is lost is drawn among those who
paid at the start, who comes back among those who had left before, and everybody has one such event at most.
"""

from datetime import date, timedelta
from random import Random

from . import subscriptions
from .attributes import churn_weight, new_customer
from .draws import chance, day_between, day_in, sample, weighted
from .plan import OPENED_ON, PlannedQuarter, month_of
from .prices import TOP_STEP
from .records import Customer, Role

SHORTEST_STAY = timedelta(days=20)
SHORTEST_ABSENCE = timedelta(days=60)


def draw_quarter(rng: Random, quarter: PlannedQuarter, customers: list[Customer]) -> None:
    """Append the quarter's new customers to `customers` and its changes to everybody's spans."""
    paying = [each for each in customers if each.is_paying]
    gone = [each for each in customers if each.last_left_on is not None]

    lost = _lose(rng, quarter, paying)
    paused = _pause(rng, quarter, [each for each in paying if each not in lost])
    _return(rng, quarter, gone)
    customers.extend(_win(rng, quarter))
    customers.extend(_pass_through(rng, quarter, [each for each in gone if not each.is_paying]))
    for customer in customers:
        if customer.is_paying and customer not in paused:
            _maybe_change_level(rng, quarter, customer)


def _border_days(quarter: PlannedQuarter) -> list[date]:
    """Days on which periods go wrong: each quarter has starts and ends on its first and on its last day."""
    return [quarter.first_day, quarter.last_day]


def _lose(rng: Random, quarter: PlannedQuarter, paying: list[Customer]) -> list[Customer]:
    def can_leave(customer: Customer) -> bool:
        renewal = subscriptions.renewal_of(customer)
        if renewal is not None:
            return quarter.first_day <= renewal <= quarter.last_day
        return subscriptions.last_changed_on(customer) + SHORTEST_STAY <= quarter.first_day

    lost = sample(rng, filter(can_leave, paying), quarter.lost, lambda each: churn_weight(each, quarter.first_day))
    borders = _border_days(quarter)
    for customer in lost:
        renewal = subscriptions.renewal_of(customer)
        left_on = renewal or (borders.pop() if borders else day_in(rng, quarter))
        subscriptions.stop_paying(customer, left_on)
        # some stay on the free plan, which does not make them customers
        if chance(rng, 8):
            subscriptions.start_free(customer, left_on)
    return lost


def _pause(rng: Random, quarter: PlannedQuarter, paying: list[Customer]) -> list[Customer]:
    by_month = [each for each in paying if not each.is_annual]
    paused = sample(rng, by_month, quarter.paused_in_month + quarter.paused_across_months)
    for customer in paused[: quarter.paused_in_month]:
        first, last = rng.choice(quarter.months)
        stop_on = day_between(rng, first, last - timedelta(days=12))
        subscriptions.pause(customer, stop_on, day_between(rng, stop_on + timedelta(days=2), last))
    for customer in paused[quarter.paused_in_month :]:
        # from the 8th to the 20th plus 25 to 35 days: always the next month or the one after, never the next quarter
        stop_on = rng.choice(quarter.months[:2])[0] + timedelta(days=7 + rng.randrange(13))
        subscriptions.pause(customer, stop_on, stop_on + timedelta(days=25 + rng.randrange(11)))
    return paused


def _return(rng: Random, quarter: PlannedQuarter, gone: list[Customer]) -> None:
    for customer in sample(rng, _long_gone(gone, quarter), quarter.reactivated):
        # most return to what they had
        customer.price_step = min(max(customer.price_step + weighted(rng, [-1, 0, 1], [2, 6, 1]), 0), TOP_STEP)
        customer.is_annual = customer.is_annual and chance(rng, 50)
        subscriptions.start_paying(customer, day_in(rng, quarter))


def _long_gone(gone: list[Customer], quarter: PlannedQuarter) -> list[Customer]:
    return [each for each in gone if each.last_left_on and each.last_left_on + SHORTEST_ABSENCE <= quarter.first_day]


def _win(rng: Random, quarter: PlannedQuarter) -> list[Customer]:
    won = []
    borders = _border_days(quarter)
    for _ in range(quarter.new):
        paid_from = borders.pop() if borders else day_in(rng, quarter)
        # a trial of two weeks or a month, or a long time on the free plan
        free_days = weighted(rng, [0, 14, 30, 60 + rng.randrange(120)], [62, 22, 11, 5])
        free_from = max(paid_from - timedelta(days=free_days), OPENED_ON)
        customer = new_customer(rng, free_from)
        if free_from < paid_from:
            subscriptions.start_free(customer, free_from, paid_from)
        subscriptions.start_paying(customer, paid_from)
        won.append(customer)
    return won


def _pass_through(rng: Random, quarter: PlannedQuarter, gone: list[Customer]) -> list[Customer]:
    """Those who start and leave within the quarter, most of them within a month; returns the ones never seen before."""
    unseen = []
    for index in range(quarter.transient):
        is_within_month = index == 0 or not quarter.reactivated or chance(rng, 70)
        first, last = rng.choice(quarter.months if is_within_month else quarter.months[:2])
        start_on = day_between(rng, first + timedelta(days=0 if is_within_month else 15), last - timedelta(days=9))
        left_on = day_between(
            rng,
            start_on + timedelta(days=3) if is_within_month else month_of(last + timedelta(days=1))[0],
            last if is_within_month else last + timedelta(days=20),
        )
        known = _long_gone(gone, quarter)
        # in a quarter in which nobody returns, nobody does so for a week either
        if index == 1 and quarter.reactivated > 2 and known:
            customer = rng.choice([each for each in known if not each.is_paying])
            gone = [each for each in gone if each is not customer]
            customer.is_annual = False
        else:
            customer = new_customer(rng, start_on, is_annual=False)
            unseen.append(customer)
        subscriptions.start_paying(customer, start_on)
        subscriptions.stop_paying(customer, left_on)
    return unseen


def _maybe_change_level(rng: Random, quarter: PlannedQuarter, customer: Customer) -> None:
    renewal = subscriptions.renewal_of(customer)
    if renewal is not None and quarter.first_day <= renewal <= quarter.last_day:
        subscriptions.move(customer, weighted(rng, [-1, 0, 1], [8, 74, 18]), renewal)
        return

    not_before = max(quarter.first_day, subscriptions.last_changed_on(customer) + timedelta(days=10))
    if not_before > quarter.last_day:
        return
    day = day_in(rng, quarter, not_before)
    if not customer.is_annual and customer.price_step < TOP_STEP and chance(rng, quarter.upgraded_pct):
        subscriptions.move(customer, weighted(rng, [1, 2], [5, 1]), day)
    elif not customer.is_annual and customer.price_step > 0 and chance(rng, quarter.downgraded_pct):
        subscriptions.move(customer, -1, day)
    elif customer.open_spans(Role.ADD_ON):
        if chance(rng, 12):
            subscriptions.end_add_on(customer, day)
    elif chance(rng, 5):
        # every fourth add-on is given back after a few days, often before the month is over
        until = day + timedelta(days=3 + rng.randrange(9)) if chance(rng, 25) else None
        # the customer may leave on the first day of the next quarter
        if until is None or until <= quarter.last_day:
            subscriptions.start_add_on(customer, day, until)
