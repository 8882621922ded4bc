"""The rows of customer_retention and revenue_retention: sums of movements, and the rates of the sums."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from .levels import NOTHING, Levels
from .movements import CustomerMovement, movements_by_period
from .periods import Period
from .rates import percentage, quotient, remainder, wilson_bound

# a row's place in a grain: period start, segment, segment value
FigureKey = tuple[date, str, str]
F = TypeVar("F")


@dataclass(frozen=True)
class CustomerFigures:
    """A row of customer_retention."""

    period_end: date
    is_complete: bool
    customers_at_start: int
    new_customers: int
    reactivated_customers: int
    lost_customers: int
    retained_customers: int
    transient_customers: int
    customers_at_end: int
    customer_retention_rate_pct: Decimal | None
    customer_retention_rate_lower_bound_pct: Decimal | None
    customer_retention_rate_upper_bound_pct: Decimal | None
    customer_churn_rate_pct: Decimal | None
    net_customer_churn_rate_pct: Decimal | None

    @classmethod
    def of(cls, period: Period, as_of_date: date, movements: list[CustomerMovement]) -> "CustomerFigures":
        """Count heads."""
        at_start = sum(moved.at_start > 0 for moved in movements)
        at_end = sum(moved.at_end > 0 for moved in movements)
        retained = sum(moved.at_start > 0 and moved.at_end > 0 for moved in movements)
        retention = percentage(retained, at_start)
        return cls(
            period_end=period.end,
            is_complete=period.is_complete(as_of_date),
            customers_at_start=at_start,
            new_customers=sum(moved.movement == "new" for moved in movements),
            reactivated_customers=sum(moved.movement == "reactivation" for moved in movements),
            lost_customers=sum(moved.movement == "churn" for moved in movements),
            retained_customers=retained,
            transient_customers=sum(moved.movement == "transient" for moved in movements),
            customers_at_end=at_end,
            customer_retention_rate_pct=retention,
            customer_retention_rate_lower_bound_pct=wilson_bound(retained, at_start, -1),
            customer_retention_rate_upper_bound_pct=wilson_bound(retained, at_start, 1),
            customer_churn_rate_pct=remainder(retention),
            net_customer_churn_rate_pct=percentage(at_start - at_end, at_start),
        )


@dataclass(frozen=True)
class RevenueFigures:
    """A row of revenue_retention."""

    period_end: date
    is_complete: bool
    mrr_at_start: Decimal
    new_mrr: Decimal
    reactivation_mrr: Decimal
    expansion_mrr: Decimal
    contraction_mrr: Decimal
    churned_mrr: Decimal
    mrr_at_end: Decimal
    paying_customers: int
    net_revenue_churn_rate_pct: Decimal | None
    gross_revenue_churn_rate_pct: Decimal | None
    net_revenue_retention_rate_pct: Decimal | None
    gross_revenue_retention_rate_pct: Decimal | None
    quick_ratio: Decimal | None
    arpa: Decimal | None

    @classmethod
    def of(cls, period: Period, as_of_date: date, movements: list[CustomerMovement]) -> "RevenueFigures":
        """Add up money."""

        def total(movement: str) -> Decimal:
            moves = [moved.at_end - moved.at_start for moved in movements if moved.movement == movement]
            return abs(sum(moves, start=NOTHING))

        at_start = sum((moved.at_start for moved in movements), start=NOTHING)
        at_end = sum((moved.at_end for moved in movements), start=NOTHING)
        paying = sum(moved.at_end > 0 for moved in movements)
        gained, expansion = total("new") + total("reactivation"), total("expansion")
        contraction, churned = total("contraction"), total("churn")
        net_churn = percentage(churned + contraction - expansion, at_start)
        gross_churn = percentage(churned + contraction, at_start)
        return cls(
            period_end=period.end,
            is_complete=period.is_complete(as_of_date),
            mrr_at_start=at_start,
            new_mrr=total("new"),
            reactivation_mrr=total("reactivation"),
            expansion_mrr=expansion,
            contraction_mrr=contraction,
            churned_mrr=churned,
            mrr_at_end=at_end,
            paying_customers=paying,
            net_revenue_churn_rate_pct=net_churn,
            gross_revenue_churn_rate_pct=gross_churn,
            net_revenue_retention_rate_pct=remainder(net_churn),
            gross_revenue_retention_rate_pct=remainder(gross_churn),
            quick_ratio=quotient(gained + expansion, churned + contraction),
            arpa=quotient(at_end, paying, digits=2),
        )


def figures(
    make: Callable[[Period, date, list[CustomerMovement]], F], levels: Levels, grain: str, segments: Iterable[str]
) -> dict[FigureKey, F]:
    """A row for every period since the first activity and every value a segment has among customers ever active."""
    rows: dict[FigureKey, F] = {}
    for period, movements in movements_by_period(levels, grain):
        for segment in ["all", *segments]:
            by_value: dict[str, list[CustomerMovement]] = {}
            for moved in movements:
                by_value.setdefault(levels.history.segment_value(moved.customer_id, segment), []).append(moved)
            for value, members in by_value.items():
                rows[period.start, segment, value] = make(period, levels.as_of_date, members)
    return rows


def customer_figures(levels: Levels, grain: str, segments: Iterable[str]) -> dict[FigureKey, CustomerFigures]:
    """Rows of customer_retention for one grain."""
    return figures(CustomerFigures.of, levels, grain, segments)


def revenue_figures(levels: Levels, grain: str, segments: Iterable[str]) -> dict[FigureKey, RevenueFigures]:
    """Rows of revenue_retention for one grain."""
    return figures(RevenueFigures.of, levels, grain, segments)
