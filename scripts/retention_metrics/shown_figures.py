"""The figures that `show` prints: those of the last build, or those that were published on an earlier day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from retention_metrics.errors import UsageError
from retention_metrics.targets import target_type
from retention_metrics.warehouse import fetch, plain_number

KEYS = "metric, activity_basis, grain, period_start, period_end"
FIGURES = "numerator, denominator, value"
NUMBERS = ("numerator", "denominator", "value", "previous_value", "change", "year_ago_value")
# what previous_value is the value before
SERIES = ("metric", "activity_basis", "grain", "segment", "segment_value")


@dataclass(frozen=True)
class ShownFigures:
    """Rows of metric_values, or of its history that held at one moment; `condition` says which, `name` to people."""

    target: str | None
    name: str = "the last build"
    table: str = "metric_values"
    condition: str = "true"

    @property
    def is_history(self) -> bool:
        """Whether they are of an earlier day."""
        return self.table != "metric_values"

    def rows(self, condition: str) -> list[dict[str, Any]]:
        """Rows with the columns of metric_values, numbers without the zeros that only the column's scale adds."""
        if not self.is_history:
            columns = f"{KEYS}, is_complete, segment, segment_value, {FIGURES}, previous_value, change, year_ago_value"
            found = fetch(self.table, columns, self.target, condition)
        else:
            columns = f"{KEYS}, segment, segment_value, {FIGURES}, year_ago_period_start"
            found = with_comparisons(fetch(self.table, columns, self.target, f"{self.condition} and ({condition})"))
        for row in found:
            row.update({name: plain_number(row[name]) for name in NUMBERS})
        return found

    def distinct(self, *columns: str, condition: str = "true") -> list[dict[str, Any]]:
        """The values of these columns, in order."""
        names = ", ".join(columns)
        suffix = f"group by {names} order by {names}"
        return fetch(self.table, names, self.target, f"{self.condition} and ({condition})", suffix)


def figures_as_published(day: str, target: str | None) -> ShownFigures:
    """The figures as they were published at the end of `day` (YYYY-MM-DD), in the time zone of the build's business.

    Raises UsageError when nothing had been published by then, or when the target keeps no history.
    """
    try:
        date.fromisoformat(day)
    except ValueError:
        raise UsageError(f"--as-published `{day}` is no date; write it as YYYY-MM-DD.") from None
    if target_type(target) == "spark":
        raise UsageError("Spark keeps no history of what was published: dbt snapshots need tables that can be updated.")
    (found,) = fetch(
        "metric_publications",
        f"max(case when published_on <= date '{day}' then published_at end) as latest, min(published_on) as earliest",
        target,
    )
    if found["latest"] is None:
        raise UsageError(f"nothing had been published by {day}; what was published first is of {found['earliest']}.")
    moment = f"timestamp '{found['latest']}'"
    held = f"is_published and dbt_valid_from <= {moment} and (dbt_valid_to is null or dbt_valid_to > {moment})"
    return ShownFigures(target, f"what was published by {day}", "metric_history", held)


def with_comparisons(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the period before and a year ago as they were published too, as metric_values has them."""
    values: dict[tuple[Any, ...], dict[date, Any]] = {}
    for row in sorted(rows, key=lambda row: row["period_start"]):
        values.setdefault(_series(row), {})[row["period_start"]] = row["value"]
    before = {
        (series, start): earlier
        for series, own in values.items()
        for start, earlier in zip(list(own)[1:], own.values(), strict=False)
    }
    return [_compared(row, values[_series(row)], before.get((_series(row), row["period_start"]))) for row in rows]


def _compared(row: dict[str, Any], own: dict[date, Any], previous: Any) -> dict[str, Any]:
    value = row["value"]
    keys = {name: row[name] for name in KEYS.split(", ")}
    return {
        **keys,
        "is_complete": True,
        **{name: row[name] for name in ("segment", "segment_value", "numerator", "denominator", "value")},
        "previous_value": previous,
        "change": None if value is None or previous is None else value - previous,
        "year_ago_value": own.get(row["year_ago_period_start"]),
    }


def _series(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in SERIES)
