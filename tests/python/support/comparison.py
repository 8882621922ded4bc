"""Finds where two tables differ and says it in a few lines."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

# of figures that go through a square root only: the oracle's floats round differently at the last digit
TOLERANCE = Decimal("0.000002")
SHOWN = 5


def is_same(expected: Any, actual: Any, *, tolerant: bool) -> bool:
    """Equal, or, where a root was drawn, equal but for the last digit."""
    if expected == actual:
        return True
    if not tolerant or not isinstance(expected, Decimal) or not isinstance(actual, Decimal):
        return False
    return abs(expected - actual) <= TOLERANCE


def differences(
    expected: Mapping[Any, Sequence[Any]], actual: Mapping[Any, Sequence[Any]], columns: Sequence[str], tolerant: str
) -> str:
    """The first few rows that are missing, too many or different.

    Columns with `tolerant` in their name may deviate, and so may rows of metrics (second in a key) of such a name.
    """
    found = [f"missing: {key}" for key in expected.keys() - actual.keys()]
    found += [f"too many: {key}" for key in actual.keys() - expected.keys()]
    for key in sorted(expected.keys() & actual.keys()):
        if expected[key] == actual[key]:
            continue
        for column, should, does in zip(columns, expected[key], actual[key], strict=True):
            if not is_same(should, does, tolerant=tolerant in f"{key[1]} {column}"):
                found.append(f"{key} {column}: expected {should}, is {does}")
    rest = [f"... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
    return "\n".join(sorted(found)[:SHOWN] + rest)
