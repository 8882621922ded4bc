"""Charts that compare: steps, shares by cohort and age, counts in a grid, intervals, counts."""

from collections.abc import Sequence

import altair as alt

from retention_metrics.report.chart_style import (
    FAINT,
    INK,
    PAPER,
    Row,
    Spec,
    name_axis,
    number_tip,
    plain_float,
    specification,
    value_axis,
)


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
        y=alt.Y("label:O", sort=order, title=None, axis=name_axis(labelLimit=170)),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("text:N", title="  ")],
    )
    across = alt.X(
        "from:Q", axis=value_axis("currency"), scale=alt.Scale(zero=False, nice=False, domain=domain), title=None
    )
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
    return specification(alt.layer(*layers), height=36 * len(data))


def heatmap(cells: Sequence[Row], bounds: Sequence[float], labels: tuple[str, str]) -> Spec:
    """Shares by cohort and age.

    Each cell has `cohort`, `age`, `value` in percent, `tip` (a sentence) and `complete`; `bounds` are where a colour
    of the page, var(--h0) and on, ends and the next begins. `labels` are the names of the axes, across and down.
    """
    data = [{**cell, "value": plain_float(cell["value"])} for cell in cells]
    ages, cohorts = {cell["age"] for cell in data}, list(dict.fromkeys(cell["cohort"] for cell in data))
    colours = [f"var(--h{step})" for step in range(len(bounds) + 1)]
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X(
            "age:O",
            title=labels[0],
            axis=name_axis(labelExpr="figure(datum.value, 'count')", labelAngle=0, labelOverlap=True),
        ),
        y=alt.Y("cohort:O", sort=cohorts, title=None, axis=name_axis()),
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
    return specification(alt.layer(*layers, text), height=max(120, 22 * len(cohorts)))


def matrix(cells: Sequence[Row], columns: list[str], rows: list[str]) -> Spec:
    """Counts in a grid, the most in the deepest colour: `column`, `row`, `count`, `label`, `action`, `tip` of each."""
    data = list(cells)
    base = alt.Chart(alt.InlineData(values=data)).encode(
        x=alt.X("column:O", sort=columns, title=None, axis=name_axis(labelAngle=0, orient="top")),
        y=alt.Y("row:O", sort=rows, title=None, axis=name_axis()),
        tooltip=[alt.Tooltip("tip:N", title=" ")],
    )
    rect = base.mark_rect(cornerRadius=4, fill="var(--c1)", stroke=PAPER, strokeWidth=3).encode(
        fillOpacity=alt.Opacity("count:Q", scale=alt.Scale(range=[0.05, 0.34], zero=True), legend=None)
    )
    count = base.mark_text(fontSize=20, fontWeight=600, dy=-8, color=INK).encode(text="label:N")
    action = base.mark_text(fontSize=12, dy=14, color=INK).encode(text="action:N")
    return specification(alt.layer(rect, count, action), height=190)


def intervals(rows: Sequence[Row], overall: float) -> Spec:
    """A point with its interval for each row: `label`, `value`, `lower`, `upper` in percent, `tip`; a line for all."""
    data = [{**row, **{name: plain_float(row[name]) for name in ("value", "lower", "upper")}} for row in rows]
    axis = alt.Axis(ticks=False, domain=False, grid=False, labelColor=INK, labelLimit=150)
    base = alt.Chart(alt.InlineData(values=data)).encode(
        y=alt.Y("label:O", sort=None, title=None, axis=axis), tooltip=[alt.Tooltip("tip:N", title=" ")]
    )
    across = alt.X("lower:Q", axis=value_axis("percent"), scale=alt.Scale(zero=False, nice=True), title=None)
    line = (
        alt.Chart(alt.InlineData(values=[{"all": overall}])).mark_rule(color=FAINT, strokeDash=[4, 3]).encode(x="all:Q")
    )
    bar = base.transform_filter("isValid(datum.lower)").mark_rule(strokeWidth=3, opacity=0.4, color="var(--c1)")
    point = base.mark_point(size=60, filled=True, opacity=1, color="var(--c1)").encode(x=alt.X("value:Q", title=None))
    return specification(alt.layer(line, bar.encode(x=across, x2="upper:Q"), point), height=max(90, 28 * len(data)))


def counts(rows: Sequence[Row]) -> Spec:
    """A horizontal bar for each row: `label` and `count`."""
    base = alt.Chart(alt.InlineData(values=list(rows))).encode(
        y=alt.Y("label:O", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False, grid=False, labelLimit=190)),
        x=alt.X("count:Q", title=None, axis=value_axis("count", tickMinStep=1)),
        tooltip=[alt.Tooltip("label:N", title=" "), number_tip("count", "count", "  ")],
    )
    return specification(base.mark_bar(size=14, color="var(--bad)"), height=max(70, 26 * len(rows)))
