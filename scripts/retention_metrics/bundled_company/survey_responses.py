"""Surveys: who is asked, who answers, and what.

Everybody who subscribes is asked about once a year how likely a recommendation is (nps), and at irregular times, as
after a call for help, how satisfied the customer is (csat). Most of those who will be gone half a year later are angry
already.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from .draws import chance, one_of, weighted
from .habits import Mood, habits_by_customer
from .moments import LAST_DRAWN_DAY, moment_on
from .plan import AS_OF_DATE
from .prices import PRICES_ROSE_ON
from .records import Customer, Order, SurveyResponse

SEED = 20220104

HALF_A_YEAR = timedelta(days=182)
GRUMBLING_UNTIL = date(2024, 12, 31)
"""Since the prices rose."""

CSAT_FORM_BROKEN = date(2023, 7, 1), date(2023, 9, 30)
"""Nobody could send an answer."""

CHANNEL_WEIGHTS = {
    "nps": {"email": 50, "in_app": 28, "phone": 12, "sms": 6, None: 4},
    "csat": {"email": 34, "in_app": 26, "phone": 15, "sms": 20, None: 5},
}
ANSWERED_PCT = {"email": 36, "in_app": 55, "phone": 78, "sms": 22, None: 40}
SCORE_WEIGHTS = {
    # 0 to 10
    "nps": {
        Mood.ANGRY: [6, 5, 6, 8, 8, 10, 9, 6, 4, 2, 1],
        Mood.UNHAPPY: [1, 1, 2, 4, 5, 9, 12, 14, 10, 5, 2],
        Mood.CONTENT: [0, 0, 1, 1, 1, 3, 5, 13, 20, 21, 14],
        Mood.DELIGHTED: [0, 0, 0, 0, 0, 1, 2, 5, 12, 24, 31],
    },
    # 1 to 5
    "csat": {
        Mood.ANGRY: [8, 7, 5, 3, 1],
        Mood.UNHAPPY: [3, 5, 8, 8, 3],
        Mood.CONTENT: [1, 2, 5, 14, 10],
        Mood.DELIGHTED: [0, 1, 2, 9, 20],
    },
}
LOWEST_SCORE = {"nps": 0, "csat": 1}


def drawn_survey_responses(customers: list[Customer], orders: list[Order]) -> list[SurveyResponse]:
    """All invitations, in the order in which they were sent: the same ones at every call."""
    rng = Random(SEED)
    moods = {customer_id: habits.mood for customer_id, habits in habits_by_customer(customers).items()}
    first_order = {order.customer_id: order.ordered_at.date() for order in reversed(orders)}
    responses = [
        _response(rng, customer, moods[customer.customer_id], survey, day)
        for customer in customers
        for survey, day in _invitations(rng, customer, first_order.get(customer.customer_id))
    ]
    return sorted(responses, key=lambda each: (each.sent_at, each.customer_id, each.survey))


def _invitations(rng: Random, customer: Customer, first_order_on: date | None) -> Iterator[tuple[str, date]]:
    yield from (("nps", day) for day in _days(rng, customer, (40, 90), (190, 440)))
    yield from (("csat", day) for day in _days(rng, customer, (5, 200), (160, 720)))
    if customer.last_left_on and customer.last_left_on <= AS_OF_DATE and chance(rng, 20):
        yield "nps", customer.last_left_on + timedelta(days=1 + rng.randrange(14))
    if first_order_on and chance(rng, 25):
        yield "csat", first_order_on + timedelta(days=1 + rng.randrange(4))


def _days(rng: Random, customer: Customer, first: tuple[int, int], gap: tuple[int, int]) -> Iterator[date]:
    if not customer.paid_spans:
        return
    day = customer.paid_spans[0].started_on + timedelta(days=first[0] + rng.randrange(first[1] - first[0]))
    while day <= LAST_DRAWN_DAY:
        if customer.level(day):
            yield day
        day += timedelta(days=gap[0] + rng.randrange(gap[1] - gap[0]))


def _response(rng: Random, customer: Customer, mood: Mood, survey: str, day: date) -> SurveyResponse:
    sent_at = moment_on(rng, day)
    channel = one_of(rng, CHANNEL_WEIGHTS[survey])
    responded_at = _answer_moment(rng, channel, sent_at)
    invitation = SurveyResponse(customer.customer_id, survey, channel, sent_at)
    if not chance(rng, ANSWERED_PCT[channel]):
        return invitation
    if survey == "csat" and CSAT_FORM_BROKEN[0] <= responded_at.date() <= CSAT_FORM_BROKEN[1]:
        return invitation
    weights = SCORE_WEIGHTS[survey][_mood_on(rng, customer, mood, day)]
    score = LOWEST_SCORE[survey] + weighted(rng, range(len(weights)), weights)
    return SurveyResponse(customer.customer_id, survey, channel, sent_at, responded_at, score)


def _answer_moment(rng: Random, channel: str | None, sent_at: datetime) -> datetime:
    if channel == "phone":
        return sent_at + timedelta(seconds=60 + rng.randrange(600))
    days = weighted(rng, [0, 1 + rng.randrange(6), 7 + rng.randrange(40)], [52, 36, 12])
    if days:
        return moment_on(rng, sent_at.date() + timedelta(days=days))
    return sent_at + timedelta(seconds=rng.randrange(6 * 3600))


def _mood_on(rng: Random, customer: Customer, mood: Mood, day: date) -> Mood:
    if not customer.level(day + HALF_A_YEAR) and chance(rng, 62):
        return Mood.ANGRY
    if PRICES_ROSE_ON <= day <= GRUMBLING_UNTIL and mood > Mood.ANGRY and chance(rng, 30):
        return Mood(mood - 1)
    return mood
