"""The headline figures: value, change and whether the change is good news."""

from dataclasses import dataclass
from decimal import Decimal

from retention_metrics.report.data import ReportData
from retention_metrics.report.parts import Cell, number_cell
from retention_metrics.report.text import PLACES, Text

HEADLINES = (
    "customer_retention_rate_pct",
    "customers_at_end",
    "net_revenue_retention_rate_pct",
    "gross_revenue_churn_rate_pct",
    "mrr_at_end",
    "quick_ratio",
    "repeat_purchase_rate_pct",
    "returning_visitor_rate_pct",
    "net_promoter_score",
    "customer_satisfaction_pct",
    "subscription_lifetime_value",
    "transaction_lifetime_value",
    "lifetime_value_to_acquisition_cost",
)
MOST_TILES = 12
SPARK_PERIODS = 13
SPARK_WIDTH, SPARK_HEIGHT = 120, 28


@dataclass(frozen=True)
class Tile:
    """`news` is good, bad or even, and `verdict` says it in words; `arrow` is which way the figure went.

    `spark` holds the points of a line of 120 × 28.
    """

    metric: str
    label: str
    value: Cell
    change: str
    arrow: str
    news: str
    verdict: str
    year_ago: str
    spark: str


def tiles(text: Text, data: ReportData) -> list[Tile]:
    """The headlines that the last build has, on the leading basis of each."""
    there = [(name, data.bases(name)[0]) for name in HEADLINES if data.bases(name)]
    return [_tile(text, data, name, basis) for name, basis in there][:MOST_TILES]


def _tile(text: Text, data: ReportData, name: str, basis: str) -> Tile:
    metric = data.catalog[name]
    unit = metric["unit"]
    point = data.shown(name, basis) or {}
    change = point.get("change")
    # what rounds to no change is none to speak of
    if change is not None and not round(change, PLACES[unit]):
        change = Decimal(0)
    label = text.label(metric)
    # one figure on two bases is two figures: say which this is
    if len(data.bases(name)) > 1:
        label += text("comma") + text(basis)
    news = "even"
    if change and metric["better"] != "neither":
        news = "good" if (change > 0) == (metric["better"] == "higher") else "bad"
    verdict = {"good": text("better"), "bad": text("worse"), "even": "" if change else text("unchanged")}[news]
    return Tile(
        metric=name,
        label=label,
        value=number_cell(text, point.get("value"), unit),
        change=text.figure(change, unit, sign=True) if change is not None else "",
        arrow="▲" if change and change > 0 else "▼" if change else "–",
        news=news,
        verdict=verdict if change is not None else "",
        year_ago=text.figure(point["year_ago_value"], unit) if point.get("year_ago_value") is not None else "",
        spark=_spark([float(row["value"]) for row in data.series[name, basis] if _drawn(row)][-SPARK_PERIODS:]),
    )


def _drawn(row: dict[str, object]) -> bool:
    return row["value"] is not None and bool(row["is_complete"])


def _spark(values: list[float]) -> str:
    if len(values) < 2:
        return ""
    low, high = min(values), max(values)
    across = SPARK_WIDTH / (len(values) - 1)
    up = (SPARK_HEIGHT - 4) / ((high - low) or 1)
    return " ".join(
        f"{place * across:.1f},{SPARK_HEIGHT - 2 - (value - low) * up:.1f}" for place, value in enumerate(values)
    )
