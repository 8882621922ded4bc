"""What is spent on winning customers, by the channel they come from, and on keeping them.

A budget for winning is made for each quarter, from the customers planned and what one costs; keeping is paid per paying
customer. After the losses of 2024 the company spends several times as much on keeping.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from .attributes import CHANNEL_WEIGHTS, CHANNELS
from .draws import MONTH_WEIGHTS, chance
from .plan import AS_OF_DATE, QUARTERLY_PLAN, PlannedQuarter
from .prices import money
from .records import Customer, Spend

SEED = 20220105

COST_PER_NEW = {"organic_search": 1200, "paid_search": 2700, "referral": 900, "partner": 2100, "event": 3200}
# a rival bids for the same words in 2024
PRICE_LEVEL_PCT = {2022: 62, 2023: 76, 2024: 105, 2025: 100}

# one fair a quarter, which takes most of the quarter's money for events
FAIRS = {1: (3, 14), 2: (5, 23), 3: (9, 19), 4: (11, 7)}
FAIR_PCT = 60
REFERRAL_REWARD = Decimal("150.00")
REWARDED_AFTER = timedelta(days=30)
NO_ADS_IN = date(2023, 8, 1)
"""A month without paid search: its row says 0.00."""

# per paying customer and month, from the month in which it began
PER_CUSTOMER = {
    "customer_success": {date(2022, 4, 1): "5.50", date(2024, 7, 1): "9.00", date(2025, 1, 1): "21.50"},
    "email": {date(2022, 7, 1): "1.20", date(2024, 1, 1): "2.10", date(2025, 1, 1): "4.20"},
    "loyalty": {date(2023, 1, 1): "0.90", date(2025, 1, 1): "6.30"},
}
# to win back or to thank; nobody wrote down through which channel
CAMPAIGNS = {
    date(2022, 12, 12): 650,
    date(2023, 12, 11): 1400,
    date(2024, 7, 10): 2900,
    date(2024, 12, 9): 1900,
    date(2025, 6, 18): 3600,
    date(2025, 12, 8): 5200,
}


def drawn_marketing_spend(customers: list[Customer]) -> list[Spend]:
    """All spend, one row per day, purpose and channel: the same rows at every call."""
    rng = Random(SEED)
    amounts: dict[tuple[date, str, str | None], Decimal] = defaultdict(Decimal)
    for spent_on, channel, amount in _acquisition(rng, customers):
        amounts[spent_on, "acquisition", channel] += amount
    for spent_on, channel, amount in _retention(rng, customers):
        amounts[spent_on, "retention", channel] += amount
    # beyond the known time, the first of January is paid in advance
    spend = [Spend(*key, amount) for key, amount in amounts.items() if key[0] <= AS_OF_DATE + timedelta(days=1)]
    return sorted(spend, key=lambda each: (each.spent_on, each.purpose, each.channel or ""))


def _acquisition(rng: Random, customers: list[Customer]) -> Iterator[tuple[date, str, Decimal]]:
    for quarter in QUARTERLY_PLAN:
        for channel in COST_PER_NEW:
            yield from _quarterly_budget(rng, quarter, channel)
    for customer in customers:
        if customer.acquisition_channel == "referral" and customer.paid_spans:
            yield customer.paid_spans[0].started_on + REWARDED_AFTER, "referral", REFERRAL_REWARD
    for channel, cost in COST_PER_NEW.items():
        yield AS_OF_DATE + timedelta(days=1), channel, _roughly(rng, Decimal(cost * 2))


def _quarterly_budget(rng: Random, quarter: PlannedQuarter, channel: str) -> Iterator[tuple[date, str, Decimal]]:
    share = Decimal(CHANNEL_WEIGHTS[CHANNELS.index(channel)]) / sum(CHANNEL_WEIGHTS)
    budget = quarter.new * share * COST_PER_NEW[channel] * PRICE_LEVEL_PCT[quarter.year] / 100
    if channel == "event":
        yield date(quarter.year, *FAIRS[quarter.number]), channel, _roughly(rng, budget * FAIR_PCT / 100)
        budget = budget * (100 - FAIR_PCT) / 100
    weights = {first: MONTH_WEIGHTS[first.month - 1] for first, _ in quarter.months}
    for first, weight in weights.items():
        is_paused = channel == "paid_search" and first == NO_ADS_IN
        yield first, channel, Decimal(0) if is_paused else _roughly(rng, budget * weight / sum(weights.values()))


def _retention(rng: Random, customers: list[Customer]) -> Iterator[tuple[date, str | None, Decimal]]:
    firsts = [first for quarter in QUARTERLY_PLAN for first, _ in quarter.months]
    for first in [*firsts, AS_OF_DATE + timedelta(days=1)]:
        paying = sum(customer.level(first) > 0 for customer in customers)
        for channel, rates in PER_CUSTOMER.items():
            known = [rate for since, rate in rates.items() if since <= first]
            # now and then the bill for the newsletter comes two weeks late
            paid_on = first + timedelta(days=14) if channel == "email" and chance(rng, 15) else first
            if known:
                yield paid_on, channel, _roughly(rng, paying * Decimal(known[-1]))
    for day, amount in CAMPAIGNS.items():
        yield day, None, _roughly(rng, Decimal(amount))


def _roughly(rng: Random, amount: Decimal) -> Decimal:
    """Up to an eighth less or more."""
    return money(amount * (875 + rng.randrange(251)) / 1000)
