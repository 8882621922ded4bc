"""Figures over periods: each takes what the last build has, and is left out where it has nothing."""

from dataclasses import replace

from retention_metrics.report import period_charts
from retention_metrics.report.chart_style import Row, Spec
from retention_metrics.report.data import ReportData
from retention_metrics.report.parts import Figure, chart_rows, period_table
from retention_metrics.report.period_charts import Series
from retention_metrics.report.text import Text

COLOURS = ("var(--c1)", "var(--c2)", "var(--c3)")
# a metric and the columns of its interval
Interval = tuple[str, str | None, str | None]


def line_figure(
    text: Text,
    data: ReportData,
    basis: str,
    metrics: list[Interval],
    title: str,
    beside: tuple[str, ...] = (),
    colours: tuple[str, ...] = COLOURS,
    points_only: bool = False,
    complement: bool = False,
    is_wide: bool = False,
) -> Figure | None:
    """Lines of metrics of one unit with their intervals; the table has the metrics of `beside` too.

    With `complement` the intervals are 100 less those of the columns named, as churn is 100 less retention.
    """
    present = [metric for metric in metrics if data.has(metric[0], basis)]
    if not present:
        return None
    names = [name for metric in present for name in metric if name]
    rows = chart_rows(text, data, basis, names)
    if complement:
        bounds = {bound for _, *both in present for bound in both if bound}
        rows = [row | {name: None if row[name] is None else 100 - row[name] for name in bounds} for row in rows]
        names = [name for name, _, _ in present]
    series = [
        Series(name, text.label(data.catalog[name]), colour, lower, upper)
        for (name, lower, upper), colour in zip(present, colours, strict=False)
    ]
    spec = period_charts.trend(rows, series, data.catalog[present[0][0]]["unit"], _ticks(data, rows), points_only)
    return replace(_figure(text, data, basis, names, series, spec, title, beside), is_wide=is_wide)


def bar_figure(
    text: Text,
    data: ReportData,
    basis: str,
    metrics: list[tuple[str, str, int]],
    title: str,
    beside: tuple[str, ...] = (),
) -> Figure | None:
    """Stacked bars of metrics: name, CSS colour, and 1 or −1 for above and below the line."""
    present = [metric for metric in metrics if data.has(metric[0], basis)]
    if not present:
        return None
    names = [name for name, _, _ in present]
    rows = chart_rows(text, data, basis, names)
    signed = [
        row | {name: None if row[name] is None else row[name] * sign for name, _, sign in present} for row in rows
    ]
    series = [Series(name, text.label(data.catalog[name]), colour) for name, colour, _ in present]
    spec = period_charts.bars(signed, series, data.catalog[names[0]]["unit"], _ticks(data, rows))
    return _figure(text, data, basis, names, series, spec, title, beside)


def _figure(
    text: Text,
    data: ReportData,
    basis: str,
    names: list[str],
    series: list[Series],
    spec: Spec,
    title: str,
    beside: tuple[str, ...],
) -> Figure:
    return Figure(
        name=f"{series[0].column}-{basis}",
        title=title,
        spec=spec,
        legend=[(line.colour, line.label) for line in series] if len(series) > 1 else [],
        table=period_table(text, data, basis, [*names, *(name for name in beside if data.has(name, basis))]),
    )


def _ticks(data: ReportData, rows: list[Row]) -> list[str]:
    return period_charts.ticks(data.grain, data.years, [row["period_start"] for row in rows])
