"""The facts: spans of MRR, and what is known of customers."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

UNKNOWN = "(unknown)"


@dataclass(frozen=True)
class Span:
    """A customer pays `mrr` from started_on on, and no more from ended_on on (never, when it is None)."""

    customer_id: str
    started_on: date
    ended_on: date | None
    mrr: Decimal

    def covers(self, day: date) -> bool:
        """Whether the MRR is being paid at the close of the day."""
        return self.started_on <= day and (self.ended_on is None or day < self.ended_on)


@dataclass(frozen=True)
class History:
    """Spans, and the attributes of the customers that the customers table has (None: there is no such table)."""

    spans: list[Span]
    customers: dict[str, dict[str, str | None]] | None = field(default=None)

    def segment_value(self, customer_id: str, segment: str) -> str:
        """The value of a customer's attribute; blank and missing ones are unknown."""
        if segment == "all":
            return "all"
        attributes = (self.customers or {}).get(customer_id, {})
        return (attributes.get(segment) or "").strip() or UNKNOWN
