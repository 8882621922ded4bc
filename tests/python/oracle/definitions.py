"""The rows of definition_comparison: churn as each tool words it, told from every day of every customer's diary."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from .figures import FigureKey
from .levels import DAY, NOTHING, Levels
from .periods import Period, periods
from .rates import percentage, remainder

# numerator and denominator
Parts = tuple[Decimal | int, Decimal | int]
# metric to numerator, denominator, value, value less that of our own definitions
Compared = dict[str, tuple[Decimal | int, Decimal | int, Decimal | None, Decimal | None]]


@dataclass(frozen=True)
class Event:
    """What a customer did on a day; the amount is positive."""

    kind: str
    amount: Decimal
    on: date


@lru_cache(maxsize=64)  # asked for each period
def first_departure(levels: Levels, customer_id: str) -> date | None:
    """The first day on which a customer was gone again."""
    known = levels.known_days(levels.first_active[customer_id], levels.as_of_date + DAY)
    return next((day for day in known if levels.at_close(customer_id, day) == 0), None)


@dataclass(frozen=True)
class Diary:
    """A customer's period: the levels around it, and what happened on each of its days."""

    at_start: Decimal
    at_end: Decimal
    events: list[Event]
    # the first day ever, and the first departure, if there was one
    joined_on: date
    first_left_on: date | None
    period: Period

    @classmethod
    def of(cls, levels: Levels, customer_id: str, period: Period) -> "Diary":
        """Read it from the level at the close of each day."""
        at_start, at_end = (levels.at_close(customer_id, day) for day in (period.day_before, period.last_day))
        joined_on = levels.first_active[customer_id]
        events = []
        for day in levels.known_days(period.start, period.end):
            before, after = levels.at_close(customer_id, day - DAY), levels.at_close(customer_id, day)
            if before == 0 and after > 0:
                events.append(Event("joined" if day == joined_on else "returned", after, day))
            elif after == 0 and before > 0:
                events.append(Event("left", before, day))
            elif after != before:
                events.append(Event("raised" if after > before else "lowered", abs(after - before), day))
        left_on = first_departure(levels, customer_id)
        return cls(at_start, at_end, events, joined_on, left_on, period)

    @property
    def without_short_stay(self) -> list[Event]:
        """The events, less those of a new customer up to leaving within the same period."""
        is_new = self.period.start <= self.joined_on < self.period.end
        if not is_new or self.first_left_on is None or self.first_left_on >= self.period.end:
            return self.events
        return [event for event in self.events if event.on > self.first_left_on]


def count(diaries: list[Diary], kind: str) -> int:
    """How often something happened."""
    return sum(event.kind == kind for diary in diaries for event in diary.events)


def amount(diaries: list[Diary], *kinds: str) -> Decimal:
    """How much MRR moved with it."""
    return sum((e.amount for diary in diaries for e in diary.events if e.kind in kinds), start=NOTHING)


def mrr_at_start(diaries: list[Diary]) -> Decimal:
    return sum((diary.at_start for diary in diaries), start=NOTHING)


def of_customers_at_start(diaries: list[Diary]) -> tuple[Decimal, Decimal]:
    """What the customers of the start pay less at the end, and what others of them pay more."""
    changes = [diary.at_start - diary.at_end for diary in diaries if diary.at_start > 0]
    less = sum((change for change in changes if change > 0), start=NOTHING)
    return less, -sum((change for change in changes if change < 0), start=NOTHING)


def default(diaries: list[Diary]) -> tuple[Parts, Parts, Parts]:
    """Only the customers of the start, and only the two ends of the period."""
    present = [diary for diary in diaries if diary.at_start > 0]
    lost, (less, more), start = (
        sum(it.at_end == 0 for it in present),
        of_customers_at_start(diaries),
        mrr_at_start(diaries),
    )
    return (lost, len(present)), (less - more, start), (less, start)


def chartmogul(diaries: list[Diary]) -> tuple[Parts, Parts, Parts]:
    """Every event; what returns makes up for losses as what is added does."""
    present, start = sum(diary.at_start > 0 for diary in diaries), mrr_at_start(diaries)
    lost = amount(diaries, "left", "lowered")
    return (count(diaries, "left"), present), (lost - amount(diaries, "raised", "returned"), start), (lost, start)


def stripe(diaries: list[Diary]) -> tuple[Parts, Parts, Parts]:
    """Every event, of the subscribers at the start and those who were new."""
    (left, present), net, gross = chartmogul(diaries)
    return (left, present + count(diaries, "joined")), net, gross


def baremetrics(diaries: list[Diary]) -> tuple[Parts, Parts, Parts]:
    """Every cancellation, but MRR against what was paid at the start."""
    customers, _, _ = chartmogul(diaries)
    _, net, gross = default(diaries)
    return customers, net, gross


def profitwell(diaries: list[Diary]) -> tuple[Parts, Parts, Parts]:
    """Every event but those of new customers up to leaving within the period; returns are no part of churn."""
    present, start = sum(diary.at_start > 0 for diary in diaries), mrr_at_start(diaries)
    events = [event for diary in diaries for event in diary.without_short_stay]
    left = sum(event.kind == "left" for event in events)
    lost = sum((event.amount for event in events if event.kind in ("left", "lowered")), start=NOTHING)
    raised = sum((event.amount for event in events if event.kind == "raised"), start=NOTHING)
    return (left, present), (lost - raised, start), (lost, start)


PRESETS: dict[str, Callable[[list[Diary]], tuple[Parts, Parts, Parts]]] = {
    "default": default,
    "chartmogul": chartmogul,
    "stripe": stripe,
    "baremetrics": baremetrics,
    "profitwell": profitwell,
}


def rates(parts: tuple[Parts, Parts, Parts]) -> dict[str, tuple[Decimal | int, Decimal | int, Decimal | None]]:
    """The metrics of customer, net and gross churn, each with what it is made of."""
    (lost, customers), (net_lost, start), (gross_lost, _) = parts
    net, gross = percentage(net_lost, start), percentage(gross_lost, start)
    return {
        # churn is what is left of 100 after rounding, here as in the marts
        "customer_churn_rate_pct": (lost, customers, remainder(percentage(customers - lost, customers))),
        "net_revenue_churn_rate_pct": (net_lost, start, net),
        "gross_revenue_churn_rate_pct": (gross_lost, start, gross),
        "net_revenue_retention_rate_pct": (start - net_lost, start, remainder(net)),
        "gross_revenue_retention_rate_pct": (start - gross_lost, start, remainder(gross)),
    }


def compared(diaries: list[Diary]) -> dict[str, Compared]:
    """By preset."""
    own = rates(default(diaries))
    found: dict[str, Compared] = {}
    for name, preset in PRESETS.items():
        found[name] = {}
        for metric, (numerator, denominator, value) in rates(preset(diaries)).items():
            ours = own[metric][2]
            difference = None if value is None or ours is None else value - ours
            found[name][metric] = (numerator, denominator, value, difference)
    return found


def definition_comparison(levels: Levels, grain: str, segments: Iterable[str]) -> dict[FigureKey, dict[str, Compared]]:
    """Rows of definition_comparison for one grain, by period and segment, then by preset and metric."""
    if not levels.first_active:
        return {}
    rows: dict[FigureKey, dict[str, Compared]] = {}
    segments = ["all", *segments]
    for period in periods(grain, min(levels.first_active.values()), levels.as_of_date):
        by_segment: dict[tuple[str, str], list[Diary]] = {}
        for customer_id in levels.first_active:
            diary = Diary.of(levels, customer_id, period)
            for segment in segments:
                key = (segment, levels.history.segment_value(customer_id, segment))
                by_segment.setdefault(key, []).append(diary)
        for (segment, value), diaries in by_segment.items():
            rows[period.start, segment, value] = compared(diaries)
    return rows
