"""The company's customers and what they subscribed to, bought, looked at and answered, as they are kept in memory.

Two customers, and two spans, are equal only if they are the same one: they may well agree in every attribute.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum


class Role(Enum):
    """What a span is to its customer."""

    BASE = "base"
    ADD_ON = "add_on"
    FREE = "free"


@dataclass(eq=False)
class Span:
    """A constant MRR over [started_on, ended_on); `ended_on` None means open."""

    started_on: date
    ended_on: date | None
    mrr: Decimal
    role: Role
    subscription_id: str = ""

    def covers(self, day: date) -> bool:
        return self.started_on <= day and (self.ended_on is None or day < self.ended_on)


@dataclass(eq=False)
class Customer:
    """A customer, with all spans in the order in which they were sold.

    `price_step` is the index of the customer's price on the ladder in `prices`; `churn_weight` says how readily the
    customer leaves, relative to others. Attributes that the company never learned are None.
    """

    country: str | None
    acquisition_channel: str | None
    price_step: int
    is_annual: bool
    discount_pct: int
    churn_weight: int
    signed_up_on: date
    spans: list[Span] = field(default_factory=list)
    customer_id: str = ""
    plan: str | None = None
    cost_to_serve: Decimal | None = None
    """Per year."""

    @property
    def paid_spans(self) -> list[Span]:
        """Spans that made the customer active on some day."""
        return [span for span in self.spans if span.mrr > 0 and span.ended_on != span.started_on]

    def level(self, day: date) -> Decimal:
        """MRR at the close of a day."""
        return sum((span.mrr for span in self.spans if span.covers(day)), Decimal(0))

    def open_spans(self, role: Role) -> list[Span]:
        return [span for span in self.spans if span.role is role and span.ended_on is None]

    @property
    def is_paying(self) -> bool:
        """Has an open base subscription, that is, stays active unless something is done."""
        return bool(self.open_spans(Role.BASE))

    @property
    def last_left_on(self) -> date | None:
        """The first day without a paid span, of a customer who is gone; None for the others."""
        ends = [span.ended_on for span in self.paid_spans]
        known_ends = [ended_on for ended_on in ends if ended_on is not None]
        return max(known_ends) if known_ends and len(known_ends) == len(ends) else None


@dataclass(frozen=True)
class Order:
    """A purchase beside the subscription; `cost` None means that nobody recorded it."""

    customer_id: str
    ordered_at: datetime
    revenue: Decimal
    cost: Decimal | None


@dataclass(frozen=True)
class Session:
    """A visit to the site, by a customer or by somebody who never became one."""

    visitor_id: str
    started_at: datetime


@dataclass(frozen=True)
class SurveyResponse:
    """An invitation to answer; without an answer `responded_at` and `score` are None."""

    customer_id: str
    survey: str
    channel: str | None
    sent_at: datetime
    responded_at: datetime | None = None
    score: int | None = None


@dataclass(frozen=True)
class Spend:
    """Money spent on winning or on keeping customers."""

    spent_on: date
    purpose: str
    channel: str | None
    amount: Decimal
