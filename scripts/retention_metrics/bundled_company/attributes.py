"""Who the customers are: where they come from, what they buy first, how readily they leave, what they cost."""

from datetime import date
from decimal import Decimal
from random import Random

from .draws import chance, weighted
from .prices import money, plan_of_step
from .records import Customer

COUNTRIES = ["US", "GB", "DE", "FR", "NL", "BR", None]
COUNTRY_WEIGHTS = [34, 17, 16, 11, 8, 10, 4]
COUNTRY_CHURN = {"US": 10, "GB": 9, "DE": 7, "FR": 11, "NL": 6, "BR": 19, None: 10}

CHANNELS = ["organic_search", "paid_search", "referral", "partner", "event", None]
CHANNEL_WEIGHTS = [29, 28, 17, 12, 9, 5]
CHANNEL_CHURN = {"organic_search": 9, "paid_search": 20, "referral": 5, "partner": 7, "event": 11, None: 10}

PLAN_CHURN = {"starter": 24, "team": 11, "business": 6, "enterprise": 1}
# starter, team, business, enterprise: what a channel's customers buy first
FIRST_PLAN_WEIGHTS = {
    "organic_search": [48, 36, 13, 3],
    "paid_search": [62, 29, 8, 1],
    "referral": [42, 38, 17, 3],
    "partner": [15, 40, 34, 11],
    "event": [22, 36, 32, 10],
    None: [50, 35, 13, 2],
}
ANNUAL_PCT = {"starter": 16, "team": 34, "business": 52, "enterprise": 80}


def new_customer(rng: Random, signed_up_on: date, is_annual: bool | None = None) -> Customer:
    """A customer who has not bought anything yet; `is_annual` None leaves it to the plan's habits."""
    country = weighted(rng, COUNTRIES, COUNTRY_WEIGHTS)
    channel = weighted(rng, CHANNELS, CHANNEL_WEIGHTS)
    step = 3 * weighted(rng, range(4), FIRST_PLAN_WEIGHTS[channel]) + weighted(rng, range(3), [4, 4, 2])
    pays_yearly = chance(rng, ANNUAL_PCT[plan_of_step(step)])
    return Customer(
        country=country,
        acquisition_channel=channel,
        price_step=step,
        is_annual=pays_yearly if is_annual is None else is_annual,
        discount_pct=weighted(rng, [0, 5, 8, 12], [4, 2, 2, 1]),
        churn_weight=COUNTRY_CHURN[country] * CHANNEL_CHURN[channel],
        signed_up_on=signed_up_on,
    )


def churn_weight(customer: Customer, quarter_start: date) -> int:
    """How readily a paying customer leaves in a quarter: by origin, plan, and time since the last start."""
    tenure_days = (quarter_start - max(span.started_on for span in customer.paid_spans)).days
    by_tenure = 13 if tenure_days < 180 else 10 if tenure_days < 540 else 6
    return customer.churn_weight * PLAN_CHURN[plan_of_step(customer.price_step)] * by_tenure


def yearly_cost_to_serve(rng: Random, mrr: Decimal) -> Decimal | None:
    """Cost of serving a customer for a year: a share of what the customer pays, which for some exceeds it all."""
    if chance(rng, 6):
        return None
    if mrr == 0:
        return money(Decimal(600 + rng.randrange(4200)) / 100)
    is_demanding = chance(rng, 11)
    share_pct = 80 + rng.randrange(90) if is_demanding else 8 + rng.randrange(35)
    return money(mrr * 12 * share_pct / 100 + Decimal(rng.randrange(2500)) / 100)
