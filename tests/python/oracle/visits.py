"""The rows of returning_visitors: every visitor's sessions, looked through once more for every period."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .facts import Facts, Terms
from .figures import FigureKey
from .periods import Period, periods
from .rates import percentage, quotient


@dataclass(frozen=True)
class VisitFigures:
    """A row of returning_visitors."""

    period_end: date
    is_complete: bool
    visitors: int
    new_visitors: int
    returning_visitors: int
    sessions: int
    returning_visitor_rate_pct: Decimal | None
    sessions_per_visitor: Decimal | None

    @classmethod
    def of(cls, period: Period, as_of_date: date, visitors: list[list[date]]) -> "VisitFigures":
        """Count a period's visits, given the days of all visits of each visitor."""
        present = new = returning = sessions = 0
        for days in visitors:
            inside = [day for day in days if period.start <= day < period.end]
            was_here_before = any(day < period.start for day in days)
            sessions += len(inside)
            if inside:
                present += 1
                new += not was_here_before
                returning += was_here_before or len(inside) > 1
        return cls(
            period_end=period.end,
            is_complete=period.is_complete(as_of_date),
            visitors=present,
            new_visitors=new,
            returning_visitors=returning,
            sessions=sessions,
            returning_visitor_rate_pct=percentage(returning, present),
            sessions_per_visitor=quotient(sessions, present),
        )


def visit_figures(facts: Facts, terms: Terms, grain: str, segments: Iterable[str]) -> dict[FigureKey, VisitFigures]:
    """Rows of returning_visitors for one grain, from the period of the first session on."""
    visits: dict[str, list[date]] = {}
    for session in facts.sessions:
        if terms.is_known(session.started_at):
            visits.setdefault(session.visitor_id, []).append(terms.day_of(session.started_at))
    if not visits:
        return {}
    first_day = min(min(days) for days in visits.values())
    return {
        (period.start, *segment): VisitFigures.of(period, terms.as_of_date, [visits[name] for name in members])
        for segment, members in facts.by_segment(visits, segments).items()
        for period in periods(grain, first_day, terms.as_of_date)
    }
