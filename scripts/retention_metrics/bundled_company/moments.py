"""Times of day, in UTC: office hours mostly, and the minutes around midnight, where a moment falls on the wrong day."""

from datetime import date, datetime, time, timedelta
from random import Random

from .draws import chance, weighted
from .plan import AS_OF_DATE, QUARTERLY_PLAN

# hours 0 to 23; customers are on two continents
HOUR_WEIGHTS = [2, 1, 1, 1, 1, 2, 4, 8, 12, 14, 14, 12, 11, 13, 14, 13, 12, 10, 8, 6, 5, 4, 3, 3]
NEAR_MIDNIGHT_PCT = 3
TEN_MINUTES = 600

LAST_DRAWN_DAY = AS_OF_DATE + timedelta(days=20)
"""What happens up to here is written, though it is not known on AS_OF_DATE."""

BORDER_MOMENTS = [
    moment
    for quarter in QUARTERLY_PLAN
    for moment in (
        datetime.combine(quarter.first_day, time.min),
        datetime.combine(quarter.last_day, time(23, 59, 59)),
    )
] + [datetime.combine(AS_OF_DATE + timedelta(days=1), time.min)]
"""The first and the last second of each quarter, and the first one after the known time."""


def moment_on(rng: Random, day: date) -> datetime:
    """A moment of a day."""
    if chance(rng, NEAR_MIDNIGHT_PCT):
        second = rng.randrange(2 * TEN_MINUTES) - TEN_MINUTES
        return datetime.combine(day, time.min) + timedelta(seconds=second % (24 * 3600))
    hour = weighted(rng, range(24), HOUR_WEIGHTS)
    return datetime.combine(day, time(hour, rng.randrange(60), rng.randrange(60)))


def later_that_day(rng: Random, moment: datetime) -> datetime:
    """A later moment of the same day; the same one if that was its last second."""
    left = datetime.combine(moment.date(), time(23, 59, 59)) - moment
    return moment + timedelta(seconds=rng.randrange(left.seconds + 1))
