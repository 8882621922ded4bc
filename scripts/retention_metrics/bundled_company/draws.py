"""Random draws that give the same result on every Python: integer weights, and only `randrange` underneath."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from .plan import PlannedQuarter

T = TypeVar("T")

# Business is slow in summer and before New Year
MONTH_WEIGHTS = [10, 10, 12, 10, 9, 9, 7, 6, 11, 11, 10, 7]
LAUNCH_MONTH, LAUNCH_WEIGHT = (2025, 2), 18


def chance(rng: Random, percent: int) -> bool:
    """True in `percent` of 100 cases."""
    return rng.randrange(100) < percent


def weighted(rng: Random, options: Sequence[T], weights: Sequence[int]) -> T:
    """One of the options."""
    mark = rng.randrange(sum(weights))
    for option, weight in zip(options, weights, strict=True):
        mark -= weight
        if mark < 0:
            return option
    raise AssertionError("the mark lies below the sum of the weights")


def one_of(rng: Random, weights: Mapping[T, int]) -> T:
    """One of the keys, by their weights."""
    return weighted(rng, list(weights), list(weights.values()))


def sample(rng: Random, options: Iterable[T], count: int, weight: Callable[[T], int] = lambda _: 1) -> list[T]:
    """`count` different options, heavier ones more probably, in the order drawn."""
    left = list(options)
    if len(left) < count:
        raise ValueError(f"cannot draw {count} of {len(left)}")
    weights = [weight(option) for option in left]
    drawn = []
    for _ in range(count):
        index = weighted(rng, range(len(left)), weights)
        drawn.append(left.pop(index))
        weights.pop(index)
    return drawn


def day_between(rng: Random, first: date, last: date) -> date:
    """A day from `first` to `last`, both possible."""
    return first + timedelta(days=rng.randrange((last - first).days + 1))


def day_in(rng: Random, quarter: PlannedQuarter, not_before: date | None = None) -> date:
    """A day of a quarter, more often the first of a month than any other day."""
    months = quarter.months
    weights = [
        LAUNCH_WEIGHT if (first.year, first.month) == LAUNCH_MONTH else MONTH_WEIGHTS[first.month - 1]
        for first, _ in months
    ]
    first, last = weighted(rng, months, weights)
    day = first if chance(rng, 12) else day_between(rng, first, last)
    if not_before is not None and day < not_before:
        day = day_between(rng, not_before, quarter.last_day)
    return day
