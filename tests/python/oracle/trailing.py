"""The rows of trailing_retention: who and what of a year before each month's end is still there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from .facts import Facts
from .figures import FigureKey
from .levels import NOTHING, Levels
from .periods import Period, a_year_before, periods
from .rates import percentage, remainder


@dataclass(frozen=True)
class TrailingFigures:
    """A row of trailing_retention."""

    period_end: date
    is_complete: bool
    trailing_customers_at_start: int
    trailing_retained_customers: int
    trailing_lost_customers: int
    trailing_mrr_at_start: Decimal | None
    trailing_churned_mrr: Decimal | None
    trailing_contraction_mrr: Decimal | None
    trailing_expansion_mrr: Decimal | None
    trailing_customer_retention_rate_pct: Decimal | None
    trailing_net_revenue_retention_rate_pct: Decimal | None
    trailing_gross_revenue_retention_rate_pct: Decimal | None

    @classmethod
    def of(cls, levels: Levels, members: list[str], month: Period, *, has_mrr: bool) -> "TrailingFigures":
        """Compare each customer with the same customer twelve months before."""
        end = min(month.last_day, levels.as_of_date)
        start = twelve_months_before(end)
        pairs = [(levels.at_close(name, start), levels.at_close(name, end)) for name in members]
        present = [(then, now) for then, now in pairs if then > 0]
        stayed = [(then, now) for then, now in present if now > 0]
        at_start = sum((then for then, _ in present), start=NOTHING)
        churned = sum((then for then, now in present if now == 0), start=NOTHING)
        contraction = sum((then - now for then, now in stayed if now < then), start=NOTHING)
        expansion = sum((now - then for then, now in stayed if now > then), start=NOTHING)
        net, gross = (
            percentage(churned + contraction - expansion, at_start),
            percentage(churned + contraction, at_start),
        )
        return cls(
            period_end=month.end,
            is_complete=month.is_complete(levels.as_of_date),
            trailing_customers_at_start=len(present),
            trailing_retained_customers=len(stayed),
            trailing_lost_customers=len(present) - len(stayed),
            trailing_mrr_at_start=at_start if has_mrr else None,
            trailing_churned_mrr=churned if has_mrr else None,
            trailing_contraction_mrr=contraction if has_mrr else None,
            trailing_expansion_mrr=expansion if has_mrr else None,
            trailing_customer_retention_rate_pct=percentage(len(stayed), len(present)),
            trailing_net_revenue_retention_rate_pct=remainder(net) if has_mrr else None,
            trailing_gross_revenue_retention_rate_pct=remainder(gross) if has_mrr else None,
        )


def twelve_months_before(day: date) -> date:
    """The day at whose close the window that ends with `day` starts: the same day of the year before.

    A February ends with its last day in every year: a window that ends with 28 February 2025 starts at the close of
    29 February 2024, so that it spans whole months.
    """
    start = a_year_before(day)
    following = start + timedelta(days=1)
    return following if (day.month, day.day, following.day) == (2, 28, 29) else start


def trailing_figures(
    facts: Facts, levels: Levels, segments: Iterable[str], *, has_mrr: bool
) -> dict[FigureKey, TrailingFigures]:
    """Rows of trailing_retention, from the month of the first activity on."""
    if not levels.first_active:
        return {}
    months = periods("month", min(levels.first_active.values()), levels.as_of_date)
    return {
        (month.start, *segment): TrailingFigures.of(levels, members, month, has_mrr=has_mrr)
        for segment, members in facts.by_segment(levels.first_active, segments).items()
        for month in months
    }
