"""Writes rows of metric_values for other programs."""

import csv
from datetime import date
from decimal import Decimal
from typing import Any, TextIO

import simplejson


def write_json(rows: list[dict[str, Any]], stream: TextIO) -> None:
    """A JSON list of objects with the columns of metric_values; numbers exact, dates as YYYY-MM-DD."""
    simplejson.dump([_jsonable(row) for row in rows], stream, use_decimal=True, indent=2, ensure_ascii=False)
    stream.write("\n")


def write_csv(rows: list[dict[str, Any]], stream: TextIO) -> None:
    """CSV with a header of the columns of metric_values; null is empty, booleans are true and false."""
    if not rows:
        return
    writer = csv.DictWriter(stream, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _text(value) for name, value in row.items()} for row in rows)


def _jsonable(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
