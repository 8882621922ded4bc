"""Charts of the page, as Vega-Lite specifications with their rows inside.

Colours are CSS variables of the page, so that one drawing serves light, dark and print. Numbers and periods are written
by the page's functions `figure` and `period`, so that they are in its language. Legends are part of the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Vazirmatn, 'Noto Sans Arabic', Tahoma, 'DejaVu Sans', sans-serif"
INK, FAINT, GRID, PAPER = "var(--ink)", "var(--faint)", "var(--grid)", "var(--paper)"
HEIGHT = 230
TICKS = 6
# steps between labelled periods that people expect
STEPS = {"month": (1, 2, 3, 6, 12), "quarter": (1, 2, 4)}

Spec = dict[str, Any]
Row = dict[str, Any]


@dataclass(frozen=True)
class Series:
    """A line or a kind of bar: a column of the rows, its name, its CSS colour and perhaps its interval's columns."""

    column: str
    label: str
    colour: str
    lower: str | None = None
    upper: str | None = None


def trend(
    rows: Sequence[Row], series: Sequence[Series], unit: str, ticks: list[str], points_only: bool = False
) -> Spec:
    """Lines over periods with bands, or with `points_only` points with interval bars.

    Each row has `start` (YYYY-MM-DD), `period` (its name), `is_complete` and the columns of the series.
    """
    long = []
    for line in series:
        known = [row for row in rows if row[line.column] is not None]
        for row in known:
            long.append(
                {
                    "start": row["start"],
                    "period": row["period"],
                    "series": line.label,
                    "value": float(row[line.column]),
                    "lower": _float(row[line.lower]) if line.lower else None,
                    "upper": _float(row[line.upper]) if line.upper else None,
                    "complete": row["is_complete"],
                    # the dashed end of a line goes from the last complete period to the running one
                    "end": row in known[-2:] and not known[-1]["is_complete"],
                }
            )
    base = alt.Chart(alt.InlineData(values=long)).encode(x=_time(ticks), color=_colours(series))
    value = alt.Y("value:Q", axis=_axis(unit), scale=alt.Scale(zero=False, nice=True), title=None)
    tooltip = [
        alt.Tooltip("period:N", title=" "),
        alt.Tooltip("series:N", title="  "),
        _number("value", unit, "   "),
        *([_number("lower", unit, "95 % ≥"), _number("upper", unit, "95 % ≤")] if any(s.lower for s in series) else []),
    ]
    interval = base.transform_filter("isValid(datum.lower)").encode(y=alt.Y("lower:Q", title=None), y2="upper:Q")
    layers = []
    if any(line.lower for line in series):
        if points_only:
            layers.append(interval.mark_rule(strokeWidth=2, opacity=0.55))
        else:
            layers.append(interval.transform_filter("datum.complete").mark_area(opacity=0.16, line=False))
    line = base.encode(y=value)
    layers.append(
        line.transform_filter("datum.complete").mark_line(strokeWidth=1 if points_only else 2.2, strokeJoin="round")
    )
    if any(row["end"] for row in long):
        layers.append(line.transform_filter("datum.end").mark_line(strokeWidth=1.5, strokeDash=[4, 3]))
    point = line.mark_point(size=46 if points_only else 26, filled=False, strokeWidth=1.6, opacity=1)
    fill = alt.condition("datum.complete", alt.Color("series:N", scale=_scale(series), legend=None), alt.value(PAPER))
    layers.append(point.encode(fill=fill, tooltip=tooltip))
    return _spec(alt.layer(*layers))


def bars(rows: Sequence[Row], series: Sequence[Series], unit: str, ticks: list[str]) -> Spec:
    """Stacked bars over periods; what is lost has negative values and stands below the line."""
    long = [
        {
            "start": row["start"],
            "period": row["period"],
            "series": kind.label,
            "order": place,
            "value": float(row[kind.column]),
            "complete": row["is_complete"],
        }
        for row in rows
        for place, kind in enumerate(series)
        if row[kind.column] is not None
    ]
    # a bar of no height would still have an outline
    long = [bar for bar in long if bar["value"]] or long
    labels = alt.Axis(labelExpr="period(datum.value)", values=ticks, labelAngle=0, labelOverlap=True, title=None)
    bar = (
        alt.Chart(alt.InlineData(values=long))
        .mark_bar()
        .encode(
            x=alt.X("start:O", axis=labels, scale=alt.Scale(paddingInner=0.25)),
            y=alt.Y("value:Q", axis=_axis(unit), title=None),
            color=_colours(series),
            order="order:Q",
            fillOpacity=alt.condition("datum.complete", alt.value(1), alt.value(0.3)),
            stroke=alt.condition("datum.complete", alt.value(None), alt.Color("series:N", scale=_scale(series))),
            tooltip=[
                alt.Tooltip("period:N", title=" "),
                alt.Tooltip("series:N", title="  "),
                _number("value", unit, "   "),
            ],
        )
    )
    zero = alt.Chart(alt.InlineData(values=[{"zero": 0}])).mark_rule(color=FAINT).encode(y="zero:Q")
    return _spec(alt.layer(bar, zero))


def waterfall(steps: Sequence[Row]) -> Spec:
    """Amounts from start to end, top to bottom.

    Each step has `label`, `from`, `to`, `text` and `kind`: total (a level, drawn as a mark), gain or loss (a bar
    between two levels). No bar begins at the axis, so the axis need not begin at zero.
    """
    data = [{**step, "from": float(step["from"]), "to": float(step["to"])} for step in steps]
    levels = [value for step in data for value in (step["from"], step["to"])]
    room = (max(levels) - min(levels)) or max(levels) or 1
    domain = [min(levels) - room * 0.08, max(levels) + room * 0.28]
    order = [step["label"] for step in data]
    base = alt.Chart(alt.InlineData(values=data)).encode(
        y=alt.Y("label:O", sort=order, title=None, axis=_plain(labelLimit=170)),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("text:N", title="  ")],
    )
    across = alt.X("from:Q", axis=_axis("currency"), scale=alt.Scale(zero=False, nice=False, domain=domain), title=None)
    colour = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=["total", "gain", "loss"], range=["var(--c1)", "var(--good)", "var(--bad)"]),
        legend=None,
    )
    layers = [
        base.transform_filter("datum.kind != 'total'").mark_bar(size=18).encode(x=across, x2="to:Q", color=colour),
        base.transform_filter("datum.kind == 'total'")
        .mark_tick(thickness=5, size=26, opacity=1)
        .encode(x=across, color=colour),
        base.transform_calculate(right="max(datum.from, datum.to)")
        .mark_text(align="left", dx=8, fontSize=12)
        .encode(x=alt.X("right:Q", title=None), text="text:N", color=alt.value(INK)),
    ]
    return _spec(alt.layer(*layers), height=36 * len(data))


def heatmap(cells: Sequence[Row], bounds: Sequence[float], labels: tuple[str, str]) -> Spec:
    """Shares by cohort and age.

    Each cell has `cohort`, `age`, `value` in percent, `tip` (a sentence) and `complete`; `bounds` are where a colour
    of the page, var(--h0) and on, ends and the next begins. `labels` are the names of the axes, across and down.
    """
    data = [{**cell, "value": _float(cell["value"])} for cell in cells]
    ages, cohorts = {cell["age"] for cell in data}, list(dict.fromkeys(cell["cohort"] for cell in data))
    colours = [f"var(--h{step})" for step in range(len(bounds) + 1)]
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X(
            "age:O",
            title=labels[0],
            axis=_plain(labelExpr="figure(datum.value, 'count')", labelAngle=0, labelOverlap=True),
        ),
        y=alt.Y("cohort:O", sort=cohorts, title=None, axis=_plain()),
        tooltip=[alt.Tooltip("tip:N", title=" ")],
    )
    shades = alt.Scale(type="threshold", domain=list(bounds), range=colours)
    complete = base.transform_filter("datum.complete").mark_rect(cornerRadius=2, stroke=PAPER, strokeWidth=1)
    layers = [complete.encode(color=alt.Color("value:Q", scale=shades, legend=None))]
    if not all(cell["complete"] for cell in data):
        running = base.transform_filter("!datum.complete").mark_rect(
            cornerRadius=2, fillOpacity=0.45, stroke=INK, strokeDash=[2, 2], strokeWidth=1
        )
        layers.append(running.encode(fill=alt.Fill("value:Q", scale=shades, legend=None)))
    # numbers where a cell has room for them
    text = base.mark_text(fontSize=11, opacity={"expr": f"width > {len(ages) * 34} ? 1 : 0"}).encode(
        text=alt.Text("value:Q", formatType="figure", format="count"),
        color=alt.condition(
            f"datum.value >= {bounds[len(bounds) // 2]} && datum.complete",
            alt.value("#ffffff"),
            alt.value("var(--h-ink)"),
        ),
    )
    return _spec(alt.layer(*layers, text), height=max(120, 22 * len(cohorts)))


def matrix(cells: Sequence[Row], columns: list[str], rows: list[str]) -> Spec:
    """Counts in a grid, the most in the deepest colour: `column`, `row`, `count`, `label`, `action`, `tip` of each."""
    data = list(cells)
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X("column:O", sort=columns, title=None, axis=_plain(labelAngle=0, orient="top")),
        y=alt.Y("row:O", sort=rows, title=None, axis=_plain()),
        tooltip=[alt.Tooltip("tip:N", title=" ")],
    )
    rect = base.mark_rect(cornerRadius=4, fill="var(--c1)", stroke=PAPER, strokeWidth=3).encode(
        fillOpacity=alt.Opacity("count:Q", scale=alt.Scale(range=[0.05, 0.34], zero=True), legend=None)
    )
    count = base.mark_text(fontSize=20, fontWeight=600, dy=-8, color=INK).encode(text="label:N")
    action = base.mark_text(fontSize=12, dy=14, color=INK).encode(text="action:N")
    return _spec(alt.layer(rect, count, action), height=190)


def intervals(rows: Sequence[Row], overall: float) -> Spec:
    """A point with its interval for each row: `label`, `value`, `lower`, `upper` in percent, `tip`; a line for all."""
    data = [{**row, **{name: _float(row[name]) for name in ("value", "lower", "upper")}} for row in rows]
    axis = alt.Axis(ticks=False, domain=False, grid=False, labelColor=INK, labelLimit=150)
    base = alt.Chart(alt.InlineData(values=data)).encode(
        y=alt.Y("label:O", sort=None, title=None, axis=axis), tooltip=[alt.Tooltip("tip:N", title=" ")]
    )
    across = alt.X("lower:Q", axis=_axis("percent"), scale=alt.Scale(zero=False, nice=True), title=None)
    line = (
        alt.Chart(alt.InlineData(values=[{"all": overall}])).mark_rule(color=FAINT, strokeDash=[4, 3]).encode(x="all:Q")
    )
    bar = base.transform_filter("isValid(datum.lower)").mark_rule(strokeWidth=3, opacity=0.4, color="var(--c1)")
    point = base.mark_point(size=60, filled=True, opacity=1, color="var(--c1)").encode(x=alt.X("value:Q", title=None))
    return _spec(alt.layer(line, bar.encode(x=across, x2="upper:Q"), point), height=max(90, 28 * len(data)))


def counts(rows: Sequence[Row]) -> Spec:
    """A horizontal bar for each row: `label` and `count`."""
    base = alt.Chart(alt.InlineData(values=list(rows))).encode(
        y=alt.Y("label:O", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False, grid=False, labelLimit=190)),
        x=alt.X("count:Q", title=None, axis=_axis("count", tickMinStep=1)),
        tooltip=[alt.Tooltip("label:N", title=" "), _number("count", "count", "  ")],
    )
    return _spec(base.mark_bar(size=14, color="var(--bad)"), height=max(70, 26 * len(rows)))


def ticks(grain: str, starts: Sequence[Any]) -> list[str]:
    """Which periods are named on an axis: few enough for a narrow page, at steps such as every third month."""
    if grain in STEPS and starts:
        step = next((step for step in STEPS[grain] if len(starts) / step <= TICKS), STEPS[grain][-1])
        months = step * (3 if grain == "quarter" else 1)
        named = [start for start in starts if (start.month - 1) % months == 0]
        named = named[:: -(-len(named) // TICKS)] if len(named) > TICKS else named
    else:
        named = list(starts[:: max(1, -(-len(starts) // TICKS))])
    return [start.isoformat() for start in named]


def _spec(chart: Any, height: int = HEIGHT) -> Spec:
    axis = {
        "labelColor": FAINT,
        "titleColor": FAINT,
        "gridColor": GRID,
        "domainColor": GRID,
        "tickColor": GRID,
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "labelPadding": 6,
    }
    config = {"font": FONT, "axis": axis, "view": {"stroke": None}, "customFormatTypes": True}
    sized = chart.properties(width="container", height=height, background="transparent")
    # Altair gives each chart a schema address and a dataset name; neither is needed, and nothing may look like a link
    spec = sized.to_dict(validate=True) | {"config": config}
    return {key: value for key, value in spec.items() if key != "$schema"}


def _time(ticks_: list[str]) -> Any:
    axis = alt.Axis(
        labelExpr="period(datum.value)", values=ticks_, grid=False, title=None, labelOverlap=True, labelFlush=False
    )
    return alt.X("start:T", scale=alt.Scale(type="utc"), axis=axis)


def _axis(unit: str, **more: Any) -> Any:
    expression = f"figure(datum.value, '{unit}', true)"
    return alt.Axis(labelExpr=expression, tickCount=5, domain=False, ticks=False, **more)


def _plain(**more: Any) -> Any:
    return alt.Axis(ticks=False, domain=False, grid=False, labelColor=INK, **more)


def _number(column: str, unit: str, title: str) -> Any:
    return alt.Tooltip(f"{column}:Q", formatType="figure", format=unit, title=title)


def _scale(series: Sequence[Series]) -> Any:
    return alt.Scale(domain=[line.label for line in series], range=[line.colour for line in series])


def _colours(series: Sequence[Series]) -> Any:
    return alt.Color("series:N", scale=_scale(series), legend=None)


def _float(value: Any) -> float | None:
    return None if value is None else float(value)
