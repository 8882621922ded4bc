"""Everything that a comparison found, in the form in which it is written."""

from dataclasses import dataclass

import duckdb

from retention_metrics.diff.comparison import (
    MetricDifference,
    Whole,
    catalog,
    compared_figures,
    metric_counts,
    metric_rows,
    metrics_of_both,
    wholes,
)
from retention_metrics.diff.formula_texts import FormulaChange, FormulaTexts, macro_changes


@dataclass(frozen=True)
class Differences:
    """Base and current for people; the metrics whose figures differ; what appeared and vanished as a whole.

    `formulas` are those of metrics whose text differs and whose figures do not, by metric.
    """

    base: str
    current: str
    compared: int
    metrics: list[MetricDifference]
    wholes: list[Whole]
    formulas: dict[str, list[FormulaChange]]
    known_metrics: list[str]

    @property
    def is_changed(self) -> bool:
        """Whether any figure differs, appeared or vanished."""
        return bool(self.metrics or self.wholes)

    @property
    def is_changed_beyond_what_is_allowed(self) -> bool:
        """Whether any figure of a metric that is not allowed does."""
        return any(not found.is_allowed for found in (*self.metrics, *self.wholes))


def find_differences(
    connection: duckdb.DuckDBPyConnection,
    names: tuple[str, str],
    texts: tuple[FormulaTexts | None, FormulaTexts | None],
    allowed: set[str],
    limit: int | None,
) -> Differences:
    """Collect them after `compare`, with at most `limit` figures of each metric; None is all.

    `names` and `texts` are of base and current; without texts only the catalog says what a formula was.
    """
    before, after = catalog(connection, "base"), catalog(connection, "current")
    known = metrics_of_both(connection)
    counts, compared = metric_counts(connection), compared_figures(connection)
    changes = {metric: _formula_changes(metric, before, after, texts) for metric in known}
    found = []
    for metric, own in counts.items():
        described = after.get(metric) or before.get(metric) or {"label": metric, "unit": "ratio"}
        found.append(
            MetricDifference(
                metric=metric,
                label=described["label"],
                unit=described["unit"],
                compared=compared[metric],
                counts=own,
                rows=metric_rows(connection, metric, limit),
                formulas=changes[metric],
                is_allowed=metric in allowed,
            )
        )
    without_effect = {metric: own for metric, own in changes.items() if own and metric not in counts}
    whole = wholes(connection, allowed)
    return Differences(*names, sum(compared.values()), found, whole, without_effect, known)


def _formula_changes(
    metric: str,
    before: dict[str, dict[str, str]],
    after: dict[str, dict[str, str]],
    texts: tuple[FormulaTexts | None, FormulaTexts | None],
) -> list[FormulaChange]:
    old, new = (side[metric]["formula"] if metric in side else None for side in (before, after))
    # of a metric that one side lacks, that it is there says it all
    changes = [FormulaChange("catalog", old, new)] if old != new and None not in (old, new) else []
    if texts[0] and texts[1]:
        changes += macro_changes(metric, texts[0], texts[1])
    return changes
