"""Charts over periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import altair as alt

from retention_metrics.report.chart_style import (
    FAINT,
    PAPER,
    Row,
    Spec,
    number_tip,
    plain_float,
    specification,
    value_axis,
)
from retention_metrics.year_parts import Years, unit

TICKS = 6
# steps between labelled periods that people expect
STEPS = {"month": (1, 2, 3, 6, 12), "quarter": (1, 2, 4)}


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
                    "lower": plain_float(row[line.lower]) if line.lower else None,
                    "upper": plain_float(row[line.upper]) if line.upper else None,
                    "complete": row["is_complete"],
                    # the dashed end of a line goes from the last complete period to the running one
                    "end": row in known[-2:] and not known[-1]["is_complete"],
                }
            )
    base = alt.Chart(alt.InlineData(values=long)).encode(x=_time(ticks), color=_colours(series))
    value = alt.Y("value:Q", axis=value_axis(unit), scale=alt.Scale(zero=False, nice=True), title=None)
    tooltip = [
        alt.Tooltip("period:N", title=" "),
        alt.Tooltip("series:N", title="  "),
        number_tip("value", unit, "   "),
        *(
            [number_tip("lower", unit, "95 % ≥"), number_tip("upper", unit, "95 % ≤")]
            if any(s.lower for s in series)
            else []
        ),
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
    return specification(alt.layer(*layers))


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
            y=alt.Y("value:Q", axis=value_axis(unit), title=None),
            color=_colours(series),
            order="order:Q",
            fillOpacity=alt.condition("datum.complete", alt.value(1), alt.value(0.3)),
            stroke=alt.condition("datum.complete", alt.value(None), alt.Color("series:N", scale=_scale(series))),
            tooltip=[
                alt.Tooltip("period:N", title=" "),
                alt.Tooltip("series:N", title="  "),
                number_tip("value", unit, "   "),
            ],
        )
    )
    zero = alt.Chart(alt.InlineData(values=[{"zero": 0}])).mark_rule(color=FAINT).encode(y="zero:Q")
    return specification(alt.layer(bar, zero))


def ticks(grain: str, years: Years, starts: Sequence[date]) -> list[str]:
    """Which periods are named on an axis: few enough for a narrow page, at steps such as every third month."""
    if unit(grain) in STEPS and starts:
        steps = STEPS[unit(grain)]
        step = next((step for step in steps if len(starts) / step <= TICKS), steps[-1])
        named = [start for start in starts if (_number(grain, years, start) - 1) % step == 0]
        named = named[:: -(-len(named) // TICKS)] if len(named) > TICKS else named
    else:
        named = list(starts[:: max(1, -(-len(starts) // TICKS))])
    return [start.isoformat() for start in named]


def _number(grain: str, years: Years, start: date) -> int:
    """The place of a month or quarter in its year, from 1."""
    if part := years.part(start):
        return part.number
    return start.month if grain == "month" else (start.month + 2) // 3


def _time(ticks_: list[str]) -> Any:
    axis = alt.Axis(
        labelExpr="period(datum.value)", values=ticks_, grid=False, title=None, labelOverlap=True, labelFlush=False
    )
    return alt.X("start:T", scale=alt.Scale(type="utc"), axis=axis)


def _scale(series: Sequence[Series]) -> Any:
    return alt.Scale(domain=[line.label for line in series], range=[line.colour for line in series])


def _colours(series: Sequence[Series]) -> Any:
    return alt.Color("series:N", scale=_scale(series), legend=None)
