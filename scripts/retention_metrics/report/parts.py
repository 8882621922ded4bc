"""What a page is made of: sections of figures, and under each figure its table."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from retention_metrics.report.data import ReportData
from retention_metrics.report.text import Text
from retention_metrics.warehouse import plain_number


@dataclass(frozen=True)
class Cell:
    """What a person reads, and the value that a program does; None where it is the same."""

    text: str
    value: str | None = None


@dataclass(frozen=True)
class Table:
    """Column heads, and rows of a head and its cells; `notes` marks rows, by their number, with a word."""

    heads: list[str]
    rows: list[tuple[Cell, list[Cell]]]
    notes: dict[int, str] = field(default_factory=dict)
    is_numeric: bool = True


@dataclass(frozen=True)
class Figure:
    """A chart: its specification, what it shows in words, its legend (CSS colour and name) and its table."""

    name: str
    title: str
    spec: dict[str, Any]
    legend: list[tuple[str, str]]
    table: Table
    is_wide: bool = False


@dataclass(frozen=True)
class Section:
    """A part of the page under a heading; without figures it says something all the same."""

    name: str
    title: str
    intro: str
    figures: list[Figure]


def number_cell(text: Text, value: Decimal | int | None, unit: str) -> Cell:
    """A number, exact for programs."""
    if value is None:
        return Cell(text.figure(None, unit))
    plain = plain_number(value)
    return Cell(text.figure(value, unit), f"{plain:f}" if isinstance(plain, Decimal) else str(plain))


def period_cell(text: Text, grain: str, start: date, end: date) -> Cell:
    """A period's name, and its first day for programs."""
    return Cell(text.period(grain, start, end), start.isoformat())


def period_table(text: Text, data: ReportData, basis: str, metrics: list[str]) -> Table:
    """A row per period, the latest first, a column per metric of the catalog."""
    rows = data.rows(basis, metrics)[::-1]
    catalog = data.catalog
    return Table(
        heads=[text("period"), *(text.label(catalog[name]) for name in metrics)],
        rows=[
            (
                period_cell(text, data.grain, row["period_start"], row["period_end"]),
                [number_cell(text, row[name], catalog[name]["unit"]) for name in metrics],
            )
            for row in rows
        ],
        notes={number: text("running") for number, row in enumerate(rows) if not row["is_complete"]},
    )


def chart_rows(text: Text, data: ReportData, basis: str, metrics: list[str]) -> list[dict[str, Any]]:
    """The rows of a chart over periods: `start`, `period`, `is_complete` and the metrics."""
    return [
        {
            "start": row["period_start"].isoformat(),
            "period": text.period(data.grain, row["period_start"], row["period_end"])
            + ("" if row["is_complete"] else f" ({text('running')})"),
            **row,
        }
        for row in data.rows(basis, metrics)
    ]


def shown_period(text: Text, data: ReportData, metric: str, basis: str) -> str:
    """The name of the period that the page speaks of, for a metric that has one."""
    point = data.shown(metric, basis)
    if point is None:
        raise KeyError(f"{metric} on the {basis} basis has no periods")
    return text.period(data.grain, point["period_start"], point["period_end"])


def section(text: Text, name: str, intro: str, figures: list[Figure | None]) -> Section | None:
    """A section of the figures that there are; None without any."""
    there = [figure for figure in figures if figure]
    return Section(name, text(name), intro, there) if there else None
