"""95 % intervals of survey results, from the answers and the made-up ones that are added to them."""

from decimal import Decimal, localcontext
from functools import cache

# the 97.5 % quantile of the normal distribution
Z = Decimal("1.959963984540054")
MILLIONTH = Decimal("0.000001")
Interval = tuple[Decimal | None, Decimal | None]


def normal_interval(values: dict[int, Decimal], least: int) -> Interval:
    """Mean ± z standard errors, in percent and clipped, of values with the (broken) number of times each occurs."""
    with localcontext(prec=50):
        total = sum(values.values())
        mean = sum(value * times for value, times in values.items()) / total
        variance = sum((value - mean) ** 2 * times for value, times in values.items()) / total
        margin = Z * (variance / total).sqrt()
        bounds = max(mean - margin, Decimal(least)), min(mean + margin, Decimal(1))
        lower, upper = [(100 * bound).quantize(MILLIONTH) for bound in bounds]
        return lower, upper


@cache
def mean_score_interval(promoters: int, passives: int, detractors: int) -> Interval:
    """Of a net promoter score: three answers are added, ¾ of a promoter, ¾ of a detractor and the rest passive."""
    if promoters + passives + detractors == 0:
        return None, None
    some = Decimal("0.75")
    return normal_interval({1: promoters + some, 0: passives + 3 - 2 * some, -1: detractors + some}, least=-1)


@cache
def share_interval(successes: int, trials: int) -> Interval:
    """Of a share: z² trials are added, half of them successes (Agresti and Coull)."""
    if trials == 0:
        return None, None
    half = Z * Z / 2
    return normal_interval({1: successes + half, 0: trials - successes + half}, least=0)
