"""What a real table holds beside the plain story, put in on purpose.

Nothing here changes who was active on a known day.
"""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from . import subscriptions
from .attributes import new_customer
from .draws import day_between, sample
from .plan import AS_OF_DATE, OPENED_ON
from .records import Customer, Role, Span

SENTINEL = date(9999, 12, 31)
"""How some billing systems write `open`."""

NEVER_SUBSCRIBED = 8
BOOKED_FOR_JANUARY = [date(2026, 1, 1), date(2026, 1, 7), date(2026, 1, 15)]
NOTICE_GIVEN_FOR = [date(2026, 1, 1), date(2026, 1, 14), date(2026, 1, 31), date(2026, 2, 1), date(2026, 3, 31)]
FREE_FOREVER, FREE_AND_GONE = 7, 3
UNKNOWN_CUSTOMERS = 6


def add_edge_cases(rng: Random, customers: list[Customer]) -> None:
    """Append the customers who never paid, and change spans of others at and after the end of the known time."""
    paying = [each for each in customers if each.is_paying and not each.open_spans(Role.ADD_ON)]
    gone = [each for each in customers if each.last_left_on and not each.open_spans(Role.FREE)]
    chosen = sample(rng, paying, 2 + len(NOTICE_GIVEN_FOR) + 2)

    for customer in chosen[:2]:
        customer.open_spans(Role.BASE)[0].ended_on = SENTINEL
    for customer, ended_on in zip(chosen[2:-2], NOTICE_GIVEN_FOR, strict=True):
        subscriptions.stop_paying(customer, ended_on)
    subscriptions.start_add_on(chosen[-2], date(2026, 1, 1))
    _add_zero_length(chosen[-1], AS_OF_DATE - timedelta(days=40))

    returning, mistaken = sample(rng, gone, 2)
    subscriptions.start_paying(returning, date(2026, 1, 5))
    # a mistake, taken back on the same day: the customer did not return
    _add_zero_length(mistaken, (mistaken.last_left_on or OPENED_ON) + timedelta(days=25))

    customers.extend(_booked(rng) + _free(rng) + [_only_zero_length(rng)])
    customers.extend(new_customer(rng, day_between(rng, OPENED_ON, AS_OF_DATE)) for _ in range(NEVER_SUBSCRIBED))


def forget_attributes(rng: Random, customers: list[Customer]) -> None:
    """Take away what the company does not know of some: everything, or the plan."""
    chosen = sample(rng, [each for each in customers if each.paid_spans], UNKNOWN_CUSTOMERS + 11)
    for customer in chosen:
        customer.plan = None
    for customer in chosen[:UNKNOWN_CUSTOMERS]:
        customer.country = customer.acquisition_channel = customer.cost_to_serve = None


def _add_zero_length(customer: Customer, on: date) -> None:
    customer.spans.append(Span(on, on, Decimal("49.00"), Role.BASE))


def _only_zero_length(rng: Random) -> Customer:
    customer = new_customer(rng, date(2024, 5, 31))
    _add_zero_length(customer, customer.signed_up_on)
    return customer


def _booked(rng: Random) -> list[Customer]:
    booked = []
    for paid_from in BOOKED_FOR_JANUARY:
        customer = new_customer(rng, paid_from - timedelta(days=30))
        subscriptions.start_free(customer, customer.signed_up_on, paid_from)
        subscriptions.start_paying(customer, paid_from)
        booked.append(customer)
    return booked


def _free(rng: Random) -> list[Customer]:
    free = []
    for index in range(FREE_FOREVER + FREE_AND_GONE):
        customer = new_customer(rng, day_between(rng, OPENED_ON, date(2025, 9, 30)))
        until = customer.signed_up_on + timedelta(days=30) if index < FREE_AND_GONE else None
        subscriptions.start_free(customer, customer.signed_up_on, until)
        free.append(customer)
    return free
