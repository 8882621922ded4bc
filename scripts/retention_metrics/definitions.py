"""Whose definitions of churn the last build followed."""

from typing import Any

from retention_metrics.errors import UsageError
from retention_metrics.warehouse import fetch

DEFAULT = "default"


def definitions_in_use(target: str | None) -> tuple[str, dict[str, str]]:
    """The preset of the last build, and the sentence that explains each metric that follows it; none for our own.

    Only the subscription basis follows a preset.
    """
    columns = "distinct definitions, metric, explanation"
    try:
        rows = fetch("definition_comparison", columns, target, "is_in_use", "order by metric")
    except UsageError:
        # a build without subscriptions has no such table
        return DEFAULT, {}
    names = {row["definitions"] for row in rows}
    if not names or names == {DEFAULT}:
        return DEFAULT, {}
    return names.pop(), {row["metric"]: row["explanation"] for row in rows}


def note(rows: list[dict[str, Any]], catalog: dict[str, dict[str, Any]], target: str | None) -> str | None:
    """What to say below rows of metric_values of which some follow another tool's definitions."""
    shown = {row["metric"] for row in rows if row["activity_basis"] == "subscription"}
    name, explanations = definitions_in_use(target)
    labels = [catalog[metric]["label"] for metric in catalog if metric in shown & explanations.keys()]
    if not labels:
        return None
    return f"by the definitions of {name} on the subscription basis: {', '.join(labels)} (see definition_comparison)"
