"""Every customer's MRR at the close of every day."""

from datetime import date, timedelta
from decimal import Decimal

from .history import History

DAY = timedelta(days=1)
NOTHING = Decimal("0.00")


class Levels:
    """The level of each customer on each day that is known.

    Days after as_of_date do not exist here. That alone makes a later start unseen and a later end not yet happened.
    """

    def __init__(self, history: History, as_of_date: date) -> None:
        self.history = history
        self.as_of_date = as_of_date
        first = min([span.started_on for span in history.spans], default=as_of_date)
        self._days = [first + n * DAY for n in range((as_of_date - first).days + 1)]
        self._levels: dict[str, dict[date, Decimal]] = {}
        for customer_id in sorted({span.customer_id for span in history.spans}):
            spans = [span for span in history.spans if span.customer_id == customer_id]
            self._levels[customer_id] = {
                day: sum((span.mrr for span in spans if span.covers(day)), start=NOTHING) for day in self._days
            }
        active_days = {
            customer_id: [day for day, level in levels.items() if level > 0]
            for customer_id, levels in self._levels.items()
        }
        # customers who were ever active, with the first day of it
        self.first_active = {customer_id: days[0] for customer_id, days in active_days.items() if days}

    def at_close(self, customer_id: str, day: date) -> Decimal:
        """The level at the close of a day: zero before the history begins, the last known one after as_of_date."""
        return self._levels[customer_id].get(min(day, self.as_of_date), NOTHING)

    def known_days(self, start: date, end: date) -> list[date]:
        """The days from `start` to before `end` on which anything can have been active."""
        if not self._days:
            return []
        first, last = max(start, self._days[0]), min(end - DAY, self.as_of_date)
        return [first + n * DAY for n in range((last - first).days + 1)]
