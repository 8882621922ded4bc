"""Holds built tables against the oracle."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from oracle import (
    CustomerFigures,
    Levels,
    RevenueFigures,
    customer_figures,
    customer_movements,
    definition_comparison,
    metric_values,
    revenue_figures,
)
from oracle.periods import grain_name

from .comparison import differences

Query = Callable[[str], list[tuple[Any, ...]]]

MARTS = {
    "customer_retention": (CustomerFigures, customer_figures),
    "revenue_retention": (RevenueFigures, revenue_figures),
}


def keyed(query: Query, table: str, keys: list[str], columns: list[str]) -> dict[tuple, tuple]:
    """Rows of the subscription basis by their key, which must be one."""
    rows = query(f"select {', '.join(keys + columns)} from {table} where activity_basis = 'subscription'")
    by_key = {row[: len(keys)]: row[len(keys) :] for row in rows}
    assert len(by_key) == len(rows), f"{table} has a key twice"
    return by_key


def judge(expected: dict[str, dict], actual: dict, columns: list[str]) -> None:
    """Fail with the first differences; bounds go through a square root and may deviate in the last digit."""
    by_key = {(grain_name(grain), *key): row for grain, rows in expected.items() for key, row in rows.items()}
    found = differences(by_key, actual, columns, tolerant="_bound_")
    assert not found, found


def judge_marts(query: Query, levels: Levels, grains: tuple[str, ...], segments: tuple[str, ...]) -> None:
    """Every column of customer_retention and revenue_retention."""
    for mart, (kind, figures) in MARTS.items():
        columns = [field.name for field in fields(kind)]
        expected = {
            grain: {key: tuple(vars(row).values()) for key, row in figures(levels, grain, segments).items()}
            for grain in grains
        }
        judge(expected, keyed(query, mart, ["grain", "period_start", "segment", "segment_value"], columns), columns)


def judge_movements(query: Query, levels: Levels, grains: tuple[str, ...]) -> None:
    """Who is behind the numbers."""
    columns = ["period_end", "is_complete", "movement", "mrr_at_start", "mrr_at_end"]
    actual = keyed(query, "customer_movements", ["grain", "period_start", "customer_id"], columns)
    judge({grain: customer_movements(levels, grain) for grain in grains}, actual, columns)


def judge_definitions(query: Query, levels: Levels, grains: tuple[str, ...], segments: tuple[str, ...]) -> None:
    """Churn as each preset defines it."""
    columns = ["numerator", "denominator", "value", "difference_from_default"]
    keys = ["grain", "definitions", "metric", "period_start", "segment", "segment_value"]
    expected = {
        grain: {
            (preset, metric, *key): row
            for key, presets in definition_comparison(levels, grain, segments).items()
            for preset, metrics in presets.items()
            for metric, row in metrics.items()
        }
        for grain in grains
    }
    judge(expected, keyed(query, "definition_comparison", keys, columns), columns)


def judge_metric_values(query: Query, levels: Levels, grains: tuple[str, ...], segments: tuple[str, ...]) -> None:
    """What each rate is made of, and its values of the period before and of a year ago."""
    parts = ["numerator", "denominator", "value", "previous_value", "change", "year_ago_value"]
    columns = ["period_end", "is_complete", *parts]
    keys = ["grain", "metric", "period_start", "segment", "segment_value"]
    # metrics of other families have oracles of their own
    judged = {field.name for kind, _ in MARTS.values() for field in fields(kind)}
    actual = {key: row for key, row in keyed(query, "metric_values", keys, columns).items() if key[1] in judged}
    judge({grain: metric_values(levels, grain, segments) for grain in grains}, actual, columns)
