"""Shows rows of metric_values."""

import sys
from datetime import date
from difflib import get_close_matches
from typing import Any

from rich.console import Console

from retention_metrics.definitions import note
from retention_metrics.errors import UsageError
from retention_metrics.metric_rows import write_csv, write_json
from retention_metrics.metric_tables import headline_tables, metric_tables
from retention_metrics.report.text import Text
from retention_metrics.shown_figures import ShownFigures, figures_as_published
from retention_metrics.warehouse import fetch
from retention_metrics.year_parts import read_years

DEFAULT_GRAIN = "month"
PERIODS_IN_A_TABLE = 12


def show(
    metrics: list[str],
    grain: str | None,
    segment: str,
    last: int | None,
    output: str,
    target: str | None,
    console: Console,
    as_published: str | None = None,
) -> None:
    """Print metrics of one grain and segment; `output` is table, json or csv.

    Without metrics, a table holds the last complete period of all of them; json and csv hold all rows.
    `as_published` is a day: then the figures are those that were published when it ended, of complete periods.
    Raises UsageError for a metric, grain or segment that the last build, or that publication, does not have.
    """
    figures = figures_as_published(as_published, target) if as_published else ShownFigures(target)
    grain = known("grain", grain or default_grain(figures), figures)
    known("segment", segment, figures)
    catalog = {row["name"]: row for row in fetch("metric_catalog", "*", target)}
    for row in figures.distinct("metric") if as_published else []:
        # published by a version of the project whose catalog had it
        catalog.setdefault(row["metric"], {"label": row["metric"], "unit": "ratio", "better": "neither", "inputs": ""})
    for metric in metrics:
        _check_metric(metric, catalog, grain, segment, figures)
    rows = _rows(metrics, grain, segment, figures)
    starts = sorted({row["period_start"] for row in rows if output != "table" or metrics or row["is_complete"]})
    kept = set(starts[-_periods(metrics, last, output) :])
    rows = [row for row in rows if row["period_start"] in kept]
    if output == "json":
        write_json(rows, sys.stdout)
    elif output == "csv":
        write_csv(rows, sys.stdout)
    elif not rows:
        console.print(f"no complete {grain} yet; name a metric to see the running one")
    else:
        names = period_names(grain, target)
        if metrics:
            for metric in metrics:
                own = [row for row in rows if row["metric"] == metric]
                console.print(*metric_tables(catalog[metric], own, segment, names))
        else:
            console.print(*headline_tables(catalog, rows, segment, names))
        if definitions := note(rows, catalog, target):
            console.print(definitions, soft_wrap=True, highlight=False)


def period_names(grain: str, target: str | None) -> dict[date, str]:
    """What people call the periods of a fiscal, retail or Jalali grain, by their first day; empty for another grain."""
    years = read_years(grain, target)
    text = Text("en", years)
    return {start: text.period(grain, start, start) for start in years.starts}


def _rows(metrics: list[str], grain: str, segment: str, figures: ShownFigures) -> list[dict[str, Any]]:
    condition = f"grain = {literal(grain)} and segment = {literal(segment)}"
    if metrics:
        condition += f" and metric in ({', '.join(map(literal, metrics))})"
    # in the words of the table itself: the same order on every engine, whatever its collation
    rows = figures.rows(condition)
    keys = ("metric", "activity_basis", "segment_value", "period_start")
    return sorted(rows, key=lambda row: tuple(str(row[key]) for key in keys))


def _periods(metrics: list[str], last: int | None, output: str) -> int:
    if last:
        return last
    if output != "table":
        return sys.maxsize
    return PERIODS_IN_A_TABLE if metrics else 1


def default_grain(figures: ShownFigures) -> str:
    """Month where the figures have it, else their first grain."""
    grains = [row["grain"] for row in figures.distinct("grain")]
    return DEFAULT_GRAIN if DEFAULT_GRAIN in grains or not grains else grains[0]


def known(column: str, value: str, figures: ShownFigures) -> str:
    """The value, if the figures have it in this column; UsageError with those they have otherwise."""
    values = [row[column] for row in figures.distinct(column)]
    if values and value not in values:
        if figures.is_history:
            raise UsageError(f"{figures.name} has no {column} `{value}`{_near(value, values)}")
        raise UsageError(f"the last build has no {column} `{value}`{_near(value, values)}")
    return value


def _check_metric(metric: str, catalog: dict[str, Any], grain: str, segment: str, figures: ShownFigures) -> None:
    if metric not in catalog:
        raise UsageError(f"there is no metric `{metric}`{_near(metric, list(catalog))}")
    built = figures.distinct("grain", "segment", condition=f"metric = {literal(metric)}")
    if not built and figures.is_history:
        raise UsageError(f"{figures.name} has no figures of `{metric}` for complete periods.")
    if not built:
        raise UsageError(_why_absent(metric, catalog, figures.target))
    grains = sorted({row["grain"] for row in built})
    if grain not in grains:
        raise UsageError(f"`{metric}` has no figures for the grain `{grain}`; there is {', '.join(grains)}.")
    segments = sorted({row["segment"] for row in built if row["grain"] == grain})
    if segment not in segments:
        raise UsageError(f"`{metric}` has no figures for the segment `{segment}`; there is {', '.join(segments)}.")


def _why_absent(metric: str, catalog: dict[str, Any], target: str | None) -> str:
    inputs = catalog[metric]["inputs"]
    # metrics of the same inputs come together: where one of them is there, the inputs were
    siblings = ", ".join(literal(name) for name, row in catalog.items() if row["inputs"] == inputs)
    if fetch("metric_values", "metric", target, f"metric in ({siblings})", "limit 1"):
        return f"the last build had the inputs of `{metric}` ({inputs}), but no rows or grain that give it a figure"
    noun, pronoun = ("input", "it") if inputs.isidentifier() else ("inputs", "them")
    return (
        f"`{metric}` needs the {noun} {inputs}, which the last build did not have or found empty; "
        f"map {pronoun} in --config"
    )


def _near(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"; did you mean `{near[0]}`?" if near else f"; there is {', '.join(known)}."


def literal(text: str) -> str:
    """The text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"
