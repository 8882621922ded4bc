"""Writes rows of metric_values for other programs."""

from datetime import date
from decimal import Decimal
from typing import Any, TextIO

import simplejson


def write_json(rows: list[dict[str, Any]], stream: TextIO) -> None:
    """A JSON list of objects with the columns of metric_values; numbers exact, dates as YYYY-MM-DD."""
    simplejson.dump([_jsonable(row) for row in rows], stream, use_decimal=True, indent=2, ensure_ascii=False)
    stream.write("\n")


def write_csv(rows: list[dict[str, Any]], stream: TextIO) -> None:
    """CSV with a header of the columns of metric_values.

    Every text is in quotes and as it is; numbers, dates, true and false have none, and null is empty. Written here
    because the csv module of Python 3.11 cannot tell text from null, and leaves a lone carriage return bare.
    """
    if not rows:
        return
    stream.write(",".join(rows[0]) + "\n")
    stream.writelines(",".join(map(_field, row.values())) + "\n" for row in rows)


def _jsonable(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _field(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
