"""What the page shows, read from the tables of the last build."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from retention_metrics.definitions import DEFAULT, definitions_in_use
from retention_metrics.metric_tables import BASES
from retention_metrics.show import literal
from retention_metrics.warehouse import fetch
from retention_metrics.year_parts import Years, read_years, unit

POINT = "metric, activity_basis, period_start, period_end, is_complete, value, previous_value, change, year_ago_value"
COHORT_BASES = ("subscription", "purchase", "visit")
# long enough to see a year come round, short enough to read
PERIODS = {"day": 92, "week": 78, "month": 36}
MOST_PERIODS = 40

Row = dict[str, Any]


@dataclass(frozen=True)
class ReportData:
    """The last build, for one grain: each list is empty when the build has nothing of the kind."""

    grain: str
    as_of: date | None
    # the catalog's rows by name, in its order
    catalog: dict[str, Row]
    # metric and basis to the points of all customers, the latest last
    series: dict[tuple[str, str], list[Row]]
    # segment, segment_value, metric, value of the period shown, on the leading basis
    segments: list[Row] = field(default_factory=list)
    # activity_basis, cohort_start, period_number, cohort_size, active_customers, retention_rate_pct, is_complete
    cohorts: list[Row] = field(default_factory=list)
    # one row per satisfaction and profitability
    matrix: list[Row] = field(default_factory=list)
    # input, reason, row_count
    rejected: list[Row] = field(default_factory=list)
    # what periods of fiscal, retail and Jalali years are named after
    years: Years = field(default_factory=Years)
    # the preset of the build, and how it explains the metrics that follow it; none for our own definitions
    definitions: str = DEFAULT
    explanations: dict[str, str] = field(default_factory=dict)

    def has(self, metric: str, basis: str) -> bool:
        """Whether any period has a value."""
        return any(point["value"] is not None for point in self.series.get((metric, basis), []))

    def bases(self, metric: str) -> list[str]:
        """The activity bases on which a metric has values, the leading one first."""
        return [basis for basis in BASES if self.has(metric, basis)]

    def rows(self, basis: str, metrics: list[str]) -> list[Row]:
        """A row per period: period_start, period_end, is_complete and each metric's value or None."""
        periods: dict[date, Row] = {}
        for metric in metrics:
            for point in self.series.get((metric, basis), []):
                keys = {name: point[name] for name in ("period_start", "period_end", "is_complete")}
                periods.setdefault(point["period_start"], keys | dict.fromkeys(metrics))[metric] = point["value"]
        return [periods[start] for start in sorted(periods)][-PERIODS.get(unit(self.grain), MOST_PERIODS) :]

    def shown(self, metric: str, basis: str) -> Row | None:
        """The point of the last complete period, or of the running one while there is no other."""
        points = self.series.get((metric, basis), [])
        return next((point for point in reversed(points) if point["is_complete"]), points[-1] if points else None)

    def value(self, metric: str, basis: str) -> Decimal | None:
        """A metric's value in the period shown."""
        point = self.shown(metric, basis)
        return point["value"] if point else None


def read(grain: str, as_of: date | None, target: str | None) -> ReportData:
    """Read the page's data; UsageError when nothing was built yet.

    `metric_values` says what the last build had: a table that an earlier build left behind is not read.
    """
    catalog = {row["name"]: row for row in fetch("metric_catalog", "*", target)}
    of_grain = f"grain = {literal(grain)}"
    series: dict[tuple[str, str], list[Row]] = {}
    for point in fetch("metric_values", POINT, target, f"{of_grain} and segment = 'all'"):
        series.setdefault((point["metric"], point["activity_basis"]), []).append(point)
    for points in series.values():
        points.sort(key=lambda point: point["period_start"])
    data = ReportData(grain, as_of, {name: catalog[name] for name in catalog if _any(series, name)}, series)
    return ReportData(
        grain,
        as_of,
        data.catalog | _cohort_metrics(catalog, of_grain, target),
        series,
        _segments(data, of_grain, target),
        _cohorts(of_grain, target),
        _matrix(data, target),
        fetch("rejected_rows", "input, reason, count(*) as row_count", target, suffix="group by input, reason"),
        read_years(grain, target),
        *definitions_in_use(target),
    )


def _any(series: dict[tuple[str, str], list[Row]], metric: str) -> bool:
    return any(point["value"] is not None for (name, _), points in series.items() if name == metric for point in points)


def _segments(data: ReportData, of_grain: str, target: str | None) -> list[Row]:
    metric = "customer_retention_rate_pct"
    bases = data.bases(metric)
    point = data.shown(metric, bases[0]) if bases else None
    if not point:
        return []
    wanted = (
        f"{of_grain} and activity_basis = {literal(bases[0])} and period_start = date '{point['period_start']}' "
        "and segment not in ('all', 'cohort', 'survey_channel')"
    )
    return fetch("metric_values", "segment, segment_value, metric, value", target, wanted)


def _cohort_metrics(catalog: dict[str, Row], of_grain: str, target: str | None) -> dict[str, Row]:
    names = fetch("metric_values", "metric", target, f"{of_grain} and segment = 'cohort'", "group by metric")
    found = {row["metric"] for row in names}
    return {name: row for name, row in catalog.items() if name in found}


def _cohorts(of_grain: str, target: str | None) -> list[Row]:
    # cohorts exist for some grains only, and metric_values has those of the last build
    present = f"{of_grain} and segment = 'cohort' and metric = 'retention_rate_pct'"
    bases = {row["activity_basis"] for row in fetch("metric_values", "activity_basis", target, present, "limit 1")}
    if not bases:
        return []
    columns = (
        "activity_basis, cohort_start, period_number, cohort_size, active_customers, retention_rate_pct, is_complete"
    )
    rows = fetch("cohort_retention", columns, target, f"{of_grain} and segment = 'all'")
    leading = next(basis for basis in COHORT_BASES if any(row["activity_basis"] == basis for row in rows))
    return [row for row in rows if row["activity_basis"] == leading]


def _matrix(data: ReportData, target: str | None) -> list[Row]:
    # the build has this table only where something says what customers bring in, and survey answers
    if not data.bases("net_promoter_score") or not {"subscription", "purchase"} & set(data.bases("customers_at_end")):
        return []
    columns = (
        "satisfaction, is_profitable, suggested_action, customers, active_customers, trailing_margin, cost_to_serve"
    )
    return fetch("satisfaction_profitability", columns, target, "segment = 'all'")
