"""The rows of cohort_retention and cohort_averages: each cohort's customers, looked up at the end of every period."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .facts import Facts
from .levels import NOTHING, Levels
from .periods import Period, periods
from .rates import percentage

# cohort start, period number, segment, segment value
CellKey = tuple[date, int, str, str]
# period number, segment, segment value
AgeKey = tuple[int, str, str]


@dataclass(frozen=True)
class Cell:
    """A row of cohort_retention."""

    period_start: date
    period_end: date
    is_complete: bool
    cohort_size: int
    active_customers: int
    cohort_mrr: Decimal | None
    mrr: Decimal | None
    retention_rate_pct: Decimal | None
    revenue_retention_rate_pct: Decimal | None


@dataclass(frozen=True)
class Age:
    """A row of cohort_averages: all cohorts that have lived a period of this number to its end."""

    cohorts: int
    cohort_size: int
    active_customers: int
    cohort_mrr: Decimal | None
    mrr: Decimal | None
    retention_rate_pct: Decimal | None
    revenue_retention_rate_pct: Decimal | None


def cell(levels: Levels, members: list[str], period: Period, *, has_mrr: bool) -> Cell:
    """What is left of a cohort's members at the end of a period."""
    left = [levels.at_close(name, period.last_day) for name in members]
    active = sum(level > 0 for level in left)
    started = sum((levels.at_close(name, levels.first_active[name]) for name in members), start=NOTHING)
    mrr = sum(left, start=NOTHING)
    return Cell(
        period_start=period.start,
        period_end=period.end,
        is_complete=period.is_complete(levels.as_of_date),
        cohort_size=len(members),
        active_customers=active,
        cohort_mrr=started if has_mrr else None,
        mrr=mrr if has_mrr else None,
        retention_rate_pct=percentage(active, len(members)),
        revenue_retention_rate_pct=percentage(mrr, started) if has_mrr else None,
    )


def cohort_cells(
    facts: Facts, levels: Levels, grain: str, segments: Iterable[str], *, has_mrr: bool
) -> dict[CellKey, Cell]:
    """A cell for every cohort, with the total and each segment value among its customers, at every age it has."""
    cohorts: dict[date, list[str]] = {}
    for name, first_day in levels.first_active.items():
        cohorts.setdefault(Period.holding(grain, first_day).start, []).append(name)
    return {
        (cohort_start, number, *segment): cell(levels, members, period, has_mrr=has_mrr)
        for cohort_start, names in cohorts.items()
        for segment, members in facts.by_segment(names, segments).items()
        for number, period in enumerate(periods(grain, cohort_start, levels.as_of_date))
    }


def cohort_ages(cells: dict[CellKey, Cell], *, has_mrr: bool) -> dict[AgeKey, Age]:
    """The complete cells of each age together."""
    ages: dict[AgeKey, Age] = {}
    for age in {key[1:] for key in cells}:
        lived = [cell for key, cell in cells.items() if key[1:] == age and cell.is_complete]
        if not lived:
            continue
        size, active = sum(cell.cohort_size for cell in lived), sum(cell.active_customers for cell in lived)
        started = sum((cell.cohort_mrr for cell in lived), start=NOTHING) if has_mrr else None
        mrr = sum((cell.mrr for cell in lived), start=NOTHING) if has_mrr else None
        ages[age] = Age(
            cohorts=len(lived),
            cohort_size=size,
            active_customers=active,
            cohort_mrr=started,
            mrr=mrr,
            retention_rate_pct=percentage(active, size),
            revenue_retention_rate_pct=percentage(mrr, started) if has_mrr else None,
        )
    return ages
