"""The rows of metric_values: each figure with what it is made of and what it was before."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from .figures import CustomerFigures, FigureKey, RevenueFigures, customer_figures, revenue_figures
from .levels import Levels
from .periods import Period

# metric, then period start, segment and segment value
MetricKey = tuple[str, date, str, str]
Number = Decimal | int
# period_end, is_complete, numerator, denominator, value, previous_value, change, year_ago_value
MetricRow = tuple[date, bool, Number | None, Number | None, Number | None, Number | None, Number | None, Number | None]

ABOUT_THE_ROW = {"period_end", "is_complete"}


def parts(metric: str, figure: Any) -> tuple[Number | None, Number | None]:
    """Numerator and denominator of a rate; nothing for plain sums."""
    match metric:
        case (
            "customer_retention_rate_pct"
            | "customer_retention_rate_lower_bound_pct"
            | "customer_retention_rate_upper_bound_pct"
        ):
            return figure.retained_customers, figure.customers_at_start
        case "customer_churn_rate_pct":
            return figure.lost_customers, figure.customers_at_start
        case "net_customer_churn_rate_pct":
            return figure.customers_at_start - figure.customers_at_end, figure.customers_at_start
        case "net_revenue_churn_rate_pct":
            return figure.churned_mrr + figure.contraction_mrr - figure.expansion_mrr, figure.mrr_at_start
        case "gross_revenue_churn_rate_pct":
            return figure.churned_mrr + figure.contraction_mrr, figure.mrr_at_start
        case "net_revenue_retention_rate_pct":
            lost = figure.churned_mrr + figure.contraction_mrr - figure.expansion_mrr
            return figure.mrr_at_start - lost, figure.mrr_at_start
        case "gross_revenue_retention_rate_pct":
            return figure.mrr_at_start - figure.churned_mrr - figure.contraction_mrr, figure.mrr_at_start
        case "quick_ratio":
            gained = figure.new_mrr + figure.reactivation_mrr + figure.expansion_mrr
            return gained, figure.churned_mrr + figure.contraction_mrr
        case "arpa":
            return figure.mrr_at_end, figure.paying_customers
    return None, None


def metric_values(levels: Levels, grain: str, segments: Iterable[str]) -> dict[MetricKey, MetricRow]:
    """Rows of metric_values for one grain."""
    rows: dict[MetricKey, MetricRow] = {}
    segments = list(segments)
    marts: list[tuple[Any, dict[FigureKey, Any]]] = [
        (CustomerFigures, customer_figures(levels, grain, segments)),
        (RevenueFigures, revenue_figures(levels, grain, segments)),
    ]
    for kind, figures in marts:
        metrics = [field.name for field in fields(kind) if field.name not in ABOUT_THE_ROW]
        for (start, segment, value), figure in figures.items():
            period = Period(grain, start, figure.period_end)
            before = figures.get((Period.holding(grain, period.day_before).start, segment, value))
            year_ago = figures.get((period.year_ago_start, segment, value))
            for metric in metrics:
                now, then = getattr(figure, metric), getattr(before, metric, None)
                rows[metric, start, segment, value] = (
                    figure.period_end,
                    figure.is_complete,
                    *parts(metric, figure),
                    now,
                    then,
                    None if now is None or then is None else now - then,
                    getattr(year_ago, metric, None),
                )
    return rows
