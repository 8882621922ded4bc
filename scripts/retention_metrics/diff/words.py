"""Words that the terminal and markdown say alike."""

from decimal import Decimal
from typing import Any

from retention_metrics.diff.comparison import MetricDifference, Whole
from retention_metrics.diff.differences import Differences
from retention_metrics.metric_tables import number

NOTHING = "–"
# how one and many of what a build has as a whole are called
NOUNS = {"metrics": ("metric", "metrics"), "periods": ("period", "periods"), "segments": ("value", "values")}
COLUMNS = ("basis", "period", "segment", "old", "new", "change")


def heading(found: Differences) -> str:
    """What was compared with what, and whether anything differs."""
    compared = f"{found.base} → {found.current}"
    if not found.is_changed:
        return f"{compared}: no change in {found.compared} figures"
    names = [f"{len(found.metrics)} {NOUNS['metrics'][len(found.metrics) != 1]} changed"] if found.metrics else []
    for kind in ("appeared", "vanished"):
        if any(one.kind == kind for one in found.wholes):
            names.append(f"some {kind}")
    return f"{compared}: {', '.join(names)}"


def counts(one: MetricDifference) -> str:
    """How many of its figures differ, in which way: `12 changed, 3 appeared of 480`."""
    said = ", ".join(f"{number} {kind}" for kind, number in one.counts.items() if number)
    return f"{said} of {one.compared}" + (" (allowed)" if one.is_allowed else "")


def whole(one: Whole) -> str:
    """`vanished: 3 periods of grain week, 2025-01-06 … 2025-01-20`."""
    between = one.first if one.first == one.last else f"{one.first} … {one.last}"
    noun = NOUNS[one.what][one.number != 1]
    allowed = " (allowed)" if one.is_allowed else ""
    if one.what == "metrics":
        return f"{one.kind}: metric {one.name}{allowed}"
    if one.what == "periods":
        return f"{one.kind}: {one.number} {noun} of grain {one.name}, {between}{allowed}"
    return f"{one.kind}: {one.number} {noun} of segment {one.name}: {between}{allowed}"


def cells(one: MetricDifference, row: dict[str, Any]) -> tuple[str, ...]:
    """A figure's row, in the order of COLUMNS; where value and rounded value agree the parts of the rate are said."""
    segment = row["segment"] if row["segment"] == "all" else f"{row['segment']} = {row['segment_value']}"
    period = f"{row['grain']} {row['period_start']}" + ("" if row["is_complete"] else "*")
    return (row["activity_basis"], period, segment, *_figures(one.unit, row))


def _figures(unit: str, row: dict[str, Any]) -> tuple[str, str, str]:
    old, new = row["old_value"], row["new_value"]
    if row["kind"] != "changed":
        shown = [NOTHING if side == row["kind"] else number(value, unit) for side, value in _sides(row)]
        return shown[0], shown[1], row["kind"]
    if old == new:
        return _parts(row, "old"), _parts(row, "new"), "parts only"
    texts = number(old, unit), number(new, unit), number(row["change"], unit, sign=True)
    if texts[0] == texts[1]:
        # too little to be seen in the unit's usual places
        return _exact(old), _exact(new), _exact(row["change"])
    return texts


def _sides(row: dict[str, Any]) -> tuple[tuple[str, Any], tuple[str, Any]]:
    # what appeared has no old value, what vanished no new one
    return ("appeared", row["old_value"]), ("vanished", row["new_value"])


def _parts(row: dict[str, Any], side: str) -> str:
    return f"{_exact(row[f'{side}_numerator'])} / {_exact(row[f'{side}_denominator'])}"


def _exact(value: Decimal | int | None) -> str:
    return NOTHING if value is None else f"{Decimal(value):f}"
