"""How a table becomes a file: UTF-8, LF line ends, a header, ISO dates and times, an empty field for null."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

Value = str | int | date | datetime | Decimal | None


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> Path:
    """Write one table and return its path. A Decimal is money and gets two decimals."""
    # newline="" leaves line ends to the csv writer, so that they are LF on Windows too
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([_text(value) for value in row] for row in rows)
    return path


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    # a datetime is a date as well
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    return value.isoformat() if isinstance(value, date) else str(value)
