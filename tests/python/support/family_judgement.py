"""Holds the tables of a metric family against their oracle."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from .comparison import differences
from .family_cases import FamilyCase
from .judgement import Query

# what a row of a period table is known by
PERIOD_KEYS = ("activity_basis", "grain", "period_start", "segment", "segment_value")


def by_grain(basis: str, case: FamilyCase, figures: Callable[[str], Mapping[tuple, Any]]) -> dict[tuple, Any]:
    """The rows of all grains of a case, by their whole key."""
    return {(basis, grain, *key): row for grain in case.grains for key, row in figures(grain).items()}


def judged_columns(kind: type, keys: Iterable[str] = PERIOD_KEYS) -> set[str]:
    """The columns of which the oracle has something to say."""
    return {*keys, *(field.name for field in fields(kind))}


def judge_table(
    query: Query, table: str, expected: Mapping[tuple, Any], kind: type, keys: Iterable[str] = PERIOD_KEYS
) -> None:
    """Every row and column of a table; expected are instances of the dataclass `kind` by key."""
    keys, columns = list(keys), [field.name for field in fields(kind)]
    rows = query(f"select {', '.join(keys + columns)} from {table}")
    actual = {row[: len(keys)]: row[len(keys) :] for row in rows}
    assert len(actual) == len(rows), f"{table} has a key twice"
    should = {key: tuple(vars(row).values()) for key, row in expected.items()}
    found = differences(should, actual, columns, tolerant="_bound")
    assert not found, f"{table}\n{found}"
