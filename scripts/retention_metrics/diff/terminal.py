"""Differences for people to read in a terminal."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from retention_metrics.diff import words
from retention_metrics.diff.comparison import MetricDifference
from retention_metrics.diff.differences import Differences
from retention_metrics.diff.formula_texts import FormulaChange
from retention_metrics.visible_text import visible_text


def print_differences(found: Differences, console: Console) -> None:
    """A line that says what was compared, a table per metric, and a line for each thing that appeared or vanished."""
    _print(words.heading(found), console, style="bold")
    for one in found.wholes:
        _print(words.whole(one), console)
    for one in found.metrics:
        console.print()
        _print(f"{one.metric}: {words.counts(one)}", console, style="bold")
        for change in one.formulas:
            _print_formula(change, console)
        if one.rows:
            console.print(_table(one))
        if one.omitted:
            _print(f"and {one.omitted} more (--rows {one.omitted + len(one.rows)})", console)
    for metric, changes in found.formulas.items():
        console.print()
        _print(f"{metric}: its formula has another text, and its figures are the same", console, style="bold")
        for change in changes:
            _print_formula(change, console)


def _table(one: MetricDifference) -> Table:
    table = Table(
        title_justify="left", caption="* running" if any(not row["is_complete"] for row in one.rows) else None
    )
    for column in words.COLUMNS:
        table.add_column(column, justify="right" if column in ("old", "new", "change") else "left")
    for row in one.rows:
        table.add_row(*(Text(visible_text(cell)) for cell in words.cells(one, row)))
    return table


def _print_formula(change: FormulaChange, console: Console) -> None:
    _print(f"{change.place}:", console)
    for line, style in (*_lines("-", change.old, "red"), *_lines("+", change.new, "green")):
        _print(line, console, style=style)


def _lines(sign: str, text: str | None, style: str) -> Iterator[tuple[str, str]]:
    for line in (text or "").splitlines():
        yield f"  {sign} {line}", style


def _print(text: str, console: Console, style: str = "") -> None:
    console.print(Text(visible_text(text), style=style), soft_wrap=True, highlight=False)
