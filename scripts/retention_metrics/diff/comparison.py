"""Compares the figures of two builds, in SQL; nothing of theirs is held in Python but what is shown."""

from dataclasses import dataclass, field
from typing import Any

import duckdb

from retention_metrics.diff.formula_texts import FormulaChange
from retention_metrics.warehouse import plain_number

KEYS = ("metric", "activity_basis", "grain", "period_start", "segment", "segment_value")
FIGURES = ("value", "numerator", "denominator")
NUMBERS = tuple(f"{side}_{figure}" for side in ("old", "new") for figure in FIGURES)

# every figure that differs, beside what it was: one row each, `kind` is changed, appeared or vanished
DIFFERENCES = f"""
create temp table differences as
select
    {", ".join(f"coalesce(current.{key}, base.{key}) as {key}" for key in KEYS)},
    coalesce(current.is_complete, base.is_complete) as is_complete,
    case
        when base.metric is null then 'appeared'
        when current.metric is null then 'vanished'
        else 'changed'
    end as kind,
    {", ".join(f"base.{figure} as old_{figure}, current.{figure} as new_{figure}" for figure in FIGURES)}
from base_metric_values as base
full join current_metric_values as current
    on {" and ".join(f"base.{key} = current.{key}" for key in KEYS)}
where
    base.metric is null
    or current.metric is null
    or {" or ".join(f"base.{figure} is distinct from current.{figure}" for figure in FIGURES)}
"""
# what is new, or gone, as a whole: its figures are no news of their own
WHOLE = {
    "metrics": "metric",
    "periods": "grain, period_start",
    "segments": "segment, segment_value",
}


@dataclass(frozen=True)
class MetricDifference:
    """What differs of one metric: numbers of figures, some or all of them, and its formula where that changed too.

    `rows` are dicts: the keys of metric_values, `kind`, old_ and new_ value, numerator and denominator, `change`.
    """

    metric: str
    label: str
    unit: str
    compared: int
    counts: dict[str, int]
    rows: list[dict[str, Any]]
    formulas: list[FormulaChange] = field(default_factory=list)
    is_allowed: bool = False

    @property
    def omitted(self) -> int:
        """How many figures differ and are not among the rows."""
        return sum(self.counts.values()) - len(self.rows)


@dataclass(frozen=True)
class Whole:
    """Metrics, periods or segment values that only one side has; `name` is the metric, grain or segment."""

    kind: str
    what: str
    name: str
    number: int
    first: str
    last: str
    is_allowed: bool = False


def compare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `differences`, and mark what is explained by a metric, period or segment that one side lacks."""
    connection.execute(DIFFERENCES)
    connection.execute("alter table differences add column is_part_of_whole boolean default false")
    for what, columns in WHOLE.items():
        for kind, side, other in (("appeared", "current", "base"), ("vanished", "base", "current")):
            connection.execute(
                f"create temp table {what}_{kind} as select distinct {columns} from {side}_metric_values"
                f" except select distinct {columns} from {other}_metric_values"
            )
            connection.execute(
                f"update differences set is_part_of_whole = true where kind = '{kind}'"
                f" and ({columns}) in (select {columns} from {what}_{kind})"
            )


def metrics_of_both(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """The metrics that either side has figures of or names in its catalog, in alphabetical order."""
    rows = connection.execute(
        "select metric from base_metric_values union select metric from current_metric_values"
        " union select name from base_metric_catalog union select name from current_metric_catalog order by 1"
    ).fetchall()
    return [metric for (metric,) in rows]


def wholes(connection: duckdb.DuckDBPyConnection, allowed: set[str]) -> list[Whole]:
    """What appeared or vanished as a whole. It is allowed when all of the figures in it are of allowed metrics."""
    found = []
    for what, columns in WHOLE.items():
        name, value = (*columns.split(", "), columns)[:2]
        for kind in ("appeared", "vanished"):
            rows = connection.execute(
                f"select {name}, count(*), cast(min({value}) as varchar), cast(max({value}) as varchar)"
                f" from {what}_{kind} group by {name} order by {name}"
            ).fetchall()
            for row in rows:
                metrics = connection.execute(
                    f"select distinct metric from differences where kind = '{kind}'"
                    f" and ({columns}) in (select {columns} from {what}_{kind} where {name} = ?)",
                    [row[0]],
                ).fetchall()
                found.append(Whole(kind, what, *row, is_allowed={metric for (metric,) in metrics} <= allowed))
    return found


def metric_counts(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, int]]:
    """For each metric with differences of its own, how many figures changed, appeared and vanished."""
    rows = connection.execute(
        "select metric, kind, count(*) from differences where not is_part_of_whole group by metric, kind order by all"
    ).fetchall()
    counts: dict[str, dict[str, int]] = {}
    for metric, kind, number in rows:
        counts.setdefault(metric, {"changed": 0, "appeared": 0, "vanished": 0})[kind] = number
    return counts


def compared_figures(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many figures of each metric are on either side."""
    return dict(
        connection.execute(
            "select metric, max(figures) from ("
            "select metric, count(*) as figures from base_metric_values group by metric union all"
            " select metric, count(*) from current_metric_values group by metric) group by metric"
        ).fetchall()
    )


def metric_rows(connection: duckdb.DuckDBPyConnection, metric: str, limit: int | None) -> list[dict[str, Any]]:
    """The figures of a metric that differ, totals first and then the largest change; `limit` of them, or all."""
    cursor = connection.execute(
        f"select {', '.join(KEYS)}, is_complete, kind, {', '.join(NUMBERS)}, new_value - old_value as change"
        " from differences where metric = ? and not is_part_of_whole"
        " order by segment <> 'all', kind, abs(new_value - old_value) desc nulls last,"
        f" period_start desc, {', '.join(KEYS)} limit ?",
        [metric, limit],
    )
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for row in rows:
        row.update({name: plain_number(row[name]) for name in (*NUMBERS, "change")})
    return rows


def catalog(connection: duckdb.DuckDBPyConnection, side: str) -> dict[str, dict[str, str]]:
    """The rows of a side's metric_catalog by name."""
    rows = connection.execute(f"select name, label, unit, formula from {side}_metric_catalog").fetchall()
    return {name: {"label": label, "unit": unit, "formula": formula} for name, label, unit, formula in rows}
