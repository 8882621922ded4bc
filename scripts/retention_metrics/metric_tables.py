"""Tables of metrics for people to read in a terminal."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from rich.table import Table
from rich.text import Text

from retention_metrics.sparkline import sparkline
from retention_metrics.visible_text import visible_text

# what keeps a customer active, and `none` for what does not depend on it
BASES = ("subscription", "purchase", "visit", "none")
PLACES = {"percent": 2, "currency": 2, "count": 0, "score": 2, "ratio": 2, "months": 1, "days": 1, "years": 2}


def headline_tables(
    catalog: dict[str, dict[str, Any]], rows: list[dict[str, Any]], segment: str, names: Mapping[date, str]
) -> Iterator[Table]:
    """All metrics of one period beside the period before and a year ago, in the catalog's order; a table per basis.

    `names` is what people call periods, by their first day, where that says more than the days.
    """
    order = {name: position for position, name in enumerate(catalog)}
    for basis, own in _by_basis(rows):
        table = Table(title=f"{_period(own[0], names)}{_suffix(basis)}", title_justify="left")
        table.add_column("metric")
        _add_figure_columns(table, segment)
        for row in sorted(own, key=lambda row: (order[row["metric"]], row["segment_value"])):
            metric = catalog[row["metric"]]
            table.add_row(Text(metric["label"]), *_figures(metric, row, segment, names))
        yield table


def metric_tables(
    metric: dict[str, Any], rows: list[dict[str, Any]], segment: str, names: Mapping[date, str]
) -> Iterator[Table]:
    """One metric over periods, the latest last; a running period is marked with an asterisk. A table per basis."""
    for basis, own in _by_basis(rows):
        own = sorted(own, key=lambda row: (row["period_start"], row["segment_value"]))
        running = any(not row["is_complete"] for row in own)
        caption = "* running, up to as_of_date" if running else None
        title = f"{metric['label']}{_suffix(basis)}"
        if segment == "all":
            title = f"{title}  {sparkline([row['value'] for row in own])}".rstrip()
        table = Table(title=title, title_justify="left", caption=caption)
        table.add_column("period", no_wrap=True)
        _add_figure_columns(table, segment)
        for row in own:
            period = Text(f"{_named(row['period_start'], names)}{'' if row['is_complete'] else '*'}")
            table.add_row(period, *_figures(metric, row, segment, names))
        yield table


def _by_basis(rows: list[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for basis in BASES:
        if own := [row for row in rows if row["activity_basis"] == basis]:
            yield basis, own


def _suffix(basis: str) -> str:
    return "" if basis == "none" else f", {basis} basis"


def _period(row: dict[str, Any], names: Mapping[date, str]) -> str:
    days = f"{row['period_start']} to {row['period_end'] - timedelta(days=1)}"
    name = names.get(row["period_start"])
    return f"{name}, {days}" if name else f"{row['grain']} {days}"


def _named(start: date, names: Mapping[date, str]) -> str:
    return names.get(start, str(start))


def _add_figure_columns(table: Table, segment: str) -> None:
    if segment != "all":
        table.add_column(segment)
    for name in ("value", "before", "change", "a year ago"):
        table.add_column(name, justify="right", no_wrap=True)


def _figures(metric: dict[str, Any], row: dict[str, Any], segment: str, names: Mapping[date, str]) -> list[Text]:
    unit = metric["unit"]
    change = row["change"]
    style = ""
    if change and metric["better"] != "neither":
        style = "green" if (change > 0) == (metric["better"] == "higher") else "red"
    value = visible_text(row["segment_value"])
    if segment == "cohort":
        value = _named(date.fromisoformat(value), names)
    return [
        *([] if segment == "all" else [Text(value)]),
        Text(number(row["value"], unit), style="bold"),
        Text(number(row["previous_value"], unit)),
        Text(f"{number(change, unit, sign=True)}{_arrow(change)}", style=style),
        Text(number(row["year_ago_value"], unit)),
    ]


def _arrow(change: Decimal | int | None) -> str:
    """Where a figure went, for those who do not see the colour too."""
    return "" if not change else " ▲" if change > 0 else " ▼"


def number(value: Decimal | int | None, unit: str, sign: bool = False) -> str:
    """A figure in the unit of its metric, with the places that people expect; with `sign`, the change of one."""
    if value is None:
        return "–"
    text = f"{value:{'+' if sign else ''},.{PLACES[unit]}f}"
    # the change of a percentage is in percentage points
    return text + {"percent": " pp" if sign else " %"}.get(unit, "")
