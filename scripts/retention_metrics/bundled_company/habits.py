"""What customers are like beside their subscriptions: how content they are, how often they buy and visit.

Habits are independent of each other, so that every combination occurs: content customers who cost more than they bring,
and unhappy ones whom it would hurt to lose.
"""

from dataclasses import dataclass
from enum import Enum, IntEnum
from random import Random

from .draws import chance, one_of
from .records import Customer

SEED = 20220101


class Mood(IntEnum):
    """How content, from worst to best."""

    ANGRY = 0
    UNHAPPY = 1
    CONTENT = 2
    DELIGHTED = 3


class Rhythm(Enum):
    """How often something is done again."""

    NEVER = "never"
    ONCE = "once"
    SELDOM = "seldom"
    MONTHLY = "monthly"
    WEEKLY = "weekly"


GAP_DAYS = {Rhythm.SELDOM: (70, 260), Rhythm.MONTHLY: (18, 56), Rhythm.WEEKLY: (5, 18)}
"""Days from one time to the next, at least and at most."""


@dataclass(frozen=True)
class Habits:
    """One customer's habits; `buys_without_subscription` says that purchases go on while nothing is subscribed to."""

    mood: Mood
    buying: Rhythm
    visiting: Rhythm
    buys_without_subscription: bool


# nobody is angry by nature
MOOD_WEIGHTS = {Mood.UNHAPPY: 18, Mood.CONTENT: 38, Mood.DELIGHTED: 44}
BUYING_WEIGHTS = {Rhythm.NEVER: 25, Rhythm.ONCE: 16, Rhythm.SELDOM: 23, Rhythm.MONTHLY: 30, Rhythm.WEEKLY: 6}
VISITING_WEIGHTS = {Rhythm.NEVER: 6, Rhythm.ONCE: 14, Rhythm.SELDOM: 51, Rhythm.MONTHLY: 25, Rhythm.WEEKLY: 4}


def habits_by_customer(customers: list[Customer]) -> dict[str, Habits]:
    """The habits of every customer, by customer id: the same ones at every call."""
    rng = Random(SEED)
    return {
        customer.customer_id: Habits(
            mood=one_of(rng, MOOD_WEIGHTS),
            buying=one_of(rng, BUYING_WEIGHTS),
            visiting=one_of(rng, VISITING_WEIGHTS),
            # who never subscribed to anything is a customer because of a purchase
            buys_without_subscription=not customer.spans or chance(rng, 15),
        )
        for customer in customers
    }
