"""The facts beyond subscriptions: purchases, visits and surveys, and the terms on which they count."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from .history import History, Span
from .levels import Levels

# a point in time, which a time zone places on a day, or a day as it stands
Moment = datetime | date


@dataclass(frozen=True)
class Order:
    """A purchase."""

    customer_id: str
    ordered_at: Moment
    revenue: Decimal
    cost: Decimal | None = None


@dataclass(frozen=True)
class Session:
    """A visit."""

    visitor_id: str
    started_at: Moment


@dataclass(frozen=True)
class Invitation:
    """Somebody was asked, and perhaps answered; without a score it is no answer."""

    customer_id: str
    survey: str
    channel: str | None
    sent_at: Moment
    responded_at: Moment | None
    score: int | None


@dataclass(frozen=True)
class Terms:
    """What the configuration says of how facts count."""

    as_of_date: date
    timezone: str = "UTC"
    purchase_active_days: int = 90
    visit_active_days: int = 30
    repeat_purchase_distinct_days: bool = False

    def day_of(self, moment: Moment) -> date:
        """The business day on which a moment lies."""
        if not isinstance(moment, datetime):
            return moment
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(ZoneInfo(self.timezone)).date()

    def is_known(self, moment: Moment | None) -> bool:
        """Whether it has happened by as_of_date."""
        return moment is not None and self.day_of(moment) <= self.as_of_date


@dataclass(frozen=True)
class Facts:
    """Everything that happened, and the attributes of the customers (None: there is no customers table)."""

    spans: list[Span] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    customers: dict[str, dict[str, str | None]] | None = None

    def segment_value(self, customer_id: str, segment: str) -> str:
        """The value of a customer's attribute."""
        return History([], self.customers).segment_value(customer_id, segment)

    def by_segment(self, customer_ids: Iterable[str], segments: Iterable[str]) -> dict[tuple[str, str], list[str]]:
        """The customers of the total and of each value of each segment."""
        members: dict[tuple[str, str], list[str]] = {}
        for customer_id in customer_ids:
            for segment in ["all", *segments]:
                members.setdefault((segment, self.segment_value(customer_id, segment)), []).append(customer_id)
        return members

    def levels(self, terms: Terms) -> dict[str, Levels]:
        """What is in force on each day, on each basis: an order or a session is a span of some days that counts one."""

        def counted(customer_id: str, moment: Moment, days: int) -> Span:
            start = terms.day_of(moment)
            return Span(customer_id, start, start + timedelta(days=days), Decimal(1))

        spans = {
            "subscription": self.spans,
            "purchase": [counted(it.customer_id, it.ordered_at, terms.purchase_active_days) for it in self.orders],
            "visit": [counted(it.visitor_id, it.started_at, terms.visit_active_days) for it in self.sessions],
        }
        return {basis: Levels(History(them, self.customers), terms.as_of_date) for basis, them in spans.items()}
