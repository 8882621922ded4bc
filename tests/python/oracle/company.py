"""Everything a company can tell: subscriptions, orders, answers, spend, and what its customers cost."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from .history import UNKNOWN, History, Span


@dataclass(frozen=True)
class Order:
    """A purchase; the cost of its goods may not be known."""

    customer_id: str
    ordered_on: date
    revenue: Decimal
    cost: Decimal | None


@dataclass(frozen=True)
class Invitation:
    """A question that was sent, and the answer if there is one."""

    response_id: str
    customer_id: str
    survey: str
    sent_on: date
    responded_on: date | None
    score: int | None


@dataclass(frozen=True)
class Spend:
    """Money spent to win customers or to keep them."""

    spent_on: date
    purpose: str
    channel: str | None
    amount: Decimal

    def segment_value(self, segment: str) -> str:
        """The one attribute that spend has in common with customers is its channel."""
        return "all" if segment == "all" else (self.channel or "").strip() or UNKNOWN


@dataclass(frozen=True)
class Company:
    """The facts as of a day; what happens later is not known. `orders` is None when that input is absent."""

    history: History
    orders: list[Order] | None
    as_of_date: date
    gross_margin_pct: Decimal
    purchase_active_days: int = 90
    invitations: list[Invitation] = field(default_factory=list)
    spend: list[Spend] = field(default_factory=list)
    costs_to_serve: dict[str, Decimal | None] = field(default_factory=dict)

    @property
    def known_orders(self) -> list[Order]:
        """Orders of days that are known."""
        return [order for order in self.orders or [] if order.ordered_on <= self.as_of_date]

    @property
    def purchase_history(self) -> History:
        """Each order keeps its customer active for some days, as a subscription that ends by itself would."""
        length = timedelta(days=self.purchase_active_days)
        spans = [
            Span(order.customer_id, order.ordered_on, order.ordered_on + length, Decimal(1))
            for order in self.known_orders
        ]
        return History(spans, self.history.customers)
