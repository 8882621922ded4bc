"""Rates as the design defines them: exact, then rounded once, half away from zero."""

from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import sqrt

HUNDRED = Decimal(100)
# the 97.5 % quantile of the normal distribution
Z = 1.959963984540054


@cache
def quotient(numerator: Decimal | int, denominator: Decimal | int, digits: int = 6) -> Decimal | None:
    """The quotient to `digits` decimals; None when there is nothing to divide by."""
    if denominator == 0:
        return None
    exact = Fraction(numerator) / Fraction(denominator)
    scaled = abs(exact) * 10**digits + Fraction(1, 2)
    units = scaled.numerator // scaled.denominator
    return Decimal(units if exact >= 0 else -units).scaleb(-digits)


def percentage(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """100 × part / whole."""
    return quotient(100 * part, whole)


def remainder(rate: Decimal | None) -> Decimal | None:
    """100 − rate, so that a rate and its remainder add up to 100 to the last digit."""
    return None if rate is None else HUNDRED - rate


@cache
def wilson_bound(successes: int, trials: int, sign: int) -> Decimal | None:
    """A bound of the 95 % score interval in percent: the textbook form, p̂ and all."""
    if trials == 0:
        return None
    rate = successes / trials
    centre = rate + Z**2 / (2 * trials)
    spread = Z * sqrt(rate * (1 - rate) / trials + Z**2 / (4 * trials**2))
    return Decimal(100 * (centre + sign * spread) / (1 + Z**2 / trials)).quantize(Decimal("0.000001"))
