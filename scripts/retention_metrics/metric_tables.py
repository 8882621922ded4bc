"""Tables of metrics for people to read in a terminal."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from rich.table import Table
from rich.text import Text

PLACES = {"percent": 2, "currency": 2, "count": 0, "score": 2, "ratio": 2, "months": 1, "days": 1, "years": 2}


def headline_table(catalog: dict[str, dict[str, Any]], rows: list[dict[str, Any]], segment: str) -> Table:
    """All metrics of one period beside the period before and the same period a year ago, in the catalog's order."""
    first = rows[0]
    last_day = first["period_end"] - timedelta(days=1)
    table = Table(title=f"{first['grain']} {first['period_start']} to {last_day}")
    for name in ("metric", *(["basis"] if _several_bases(rows) else []), *([segment] if segment != "all" else [])):
        table.add_column(name, overflow="fold")
    for name in ("value", "before", "change", "a year ago"):
        table.add_column(name, justify="right", no_wrap=True)
    order = {name: position for position, name in enumerate(catalog)}
    for row in sorted(rows, key=lambda row: order[row["metric"]]):
        metric = catalog[row["metric"]]
        keys = [Text(metric["label"])]
        keys += [Text(row["activity_basis"])] if _several_bases(rows) else []
        keys += [Text(row["segment_value"])] if segment != "all" else []
        table.add_row(*keys, *_figures(metric, row))
    return table


def metric_table(metric: dict[str, Any], rows: list[dict[str, Any]], segment: str) -> Table:
    """One metric over periods, the latest last; a running period is marked with an asterisk."""
    running = any(not row["is_complete"] for row in rows)
    table = Table(title=metric["label"], caption="* running, up to as_of_date" if running else None)
    table.add_column("period", no_wrap=True)
    for name in (*(["basis"] if _several_bases(rows) else []), *([segment] if segment != "all" else [])):
        table.add_column(name, overflow="fold")
    for name in ("value", "before", "change", "a year ago"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in sorted(rows, key=lambda row: (row["period_start"], row["activity_basis"], row["segment_value"])):
        keys = [Text(f"{row['period_start']}{'' if row['is_complete'] else '*'}")]
        keys += [Text(row["activity_basis"])] if _several_bases(rows) else []
        keys += [Text(row["segment_value"])] if segment != "all" else []
        table.add_row(*keys, *_figures(metric, row))
    return table


def _several_bases(rows: list[dict[str, Any]]) -> bool:
    return len({row["activity_basis"] for row in rows}) > 1


def _figures(metric: dict[str, Any], row: dict[str, Any]) -> list[Text]:
    unit = metric["unit"]
    change = row["change"]
    style = ""
    if change and metric["better"] != "neither":
        style = "green" if (change > 0) == (metric["better"] == "higher") else "red"
    return [
        Text(_number(row["value"], unit), style="bold"),
        Text(_number(row["previous_value"], unit)),
        Text(_number(change, unit, sign=True), style=style),
        Text(_number(row["year_ago_value"], unit)),
    ]


def _number(value: Decimal | int | None, unit: str, sign: bool = False) -> str:
    if value is None:
        return "–"
    text = f"{value:{'+' if sign else ''},.{PLACES[unit]}f}"
    # the change of a percentage is in percentage points
    return text + {"percent": " pp" if sign else " %"}.get(unit, "")
