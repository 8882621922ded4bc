"""What the charts of the page share: colours, axes, the way numbers are written, and the frame.

Colours are CSS variables of the page, so that one drawing serves light, dark and print. Numbers and periods are written
by the page's functions `figure` and `period`, so that they are in its language. Legends are part of the page.
"""

from typing import Any

import altair as alt

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Vazirmatn, 'Noto Sans Arabic', Tahoma, 'DejaVu Sans', sans-serif"
INK, FAINT, GRID, PAPER = "var(--ink)", "var(--faint)", "var(--grid)", "var(--paper)"
HEIGHT = 230

Spec = dict[str, Any]
Row = dict[str, Any]


def specification(chart: Any, height: int = HEIGHT) -> Spec:
    """The chart as a Vega-Lite specification, as wide as its place on the page and `height` pixels high."""
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


def value_axis(unit: str, **more: Any) -> Any:
    """An axis of numbers of a unit of the catalog."""
    expression = f"figure(datum.value, '{unit}', true)"
    return alt.Axis(labelExpr=expression, tickCount=5, domain=False, ticks=False, **more)


def name_axis(**more: Any) -> Any:
    """An axis of names."""
    return alt.Axis(ticks=False, domain=False, grid=False, labelColor=INK, **more)


def number_tip(column: str, unit: str, title: str) -> Any:
    """A number of a tooltip, under a title."""
    return alt.Tooltip(f"{column}:Q", formatType="figure", format=unit, title=title)


def plain_float(value: Any) -> float | None:
    """A number as JSON has it."""
    return None if value is None else float(value)
