"""The files of what the bundled company's customers do: reproducible, small, and free of anything to reject.

The tests of a single input are in the files beside this one and read the rows from here. They read the committed CSV
files and count by brute force, so that neither the generator nor the SQL is trusted.
"""

import csv
from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from retention_metrics.bundled_company import write_bundled_company

SEEDS = Path(__file__).parents[2] / "seeds"
COLUMNS = {
    "orders": ["order_id", "customer_id", "ordered_at", "revenue", "cost"],
    "sessions": ["session_id", "visitor_id", "started_at"],
    "survey_responses": ["response_id", "customer_id", "survey", "channel", "sent_at", "responded_at", "score"],
    "marketing_spend": ["spent_on", "purpose", "channel", "amount"],
}
OPENED_ON, AS_OF_DATE = date(2022, 1, 1), date(2025, 12, 31)
ROWS = {
    "orders": (2500, 3500),
    "sessions": (6000, 9000),
    "survey_responses": (1500, 2000),
    "marketing_spend": (400, 600),
}
UNSEEN_ROWS = {"orders": 40, "sessions": 80, "survey_responses": 20, "marketing_spend": 5}
FIRST_DATE = {
    "orders": "ordered_at",
    "sessions": "started_at",
    "survey_responses": "sent_at",
    "marketing_spend": "spent_on",
}

Row = dict[str, str]


def read(name: str) -> list[Row]:
    with (SEEDS / f"raw_{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def moment(text: str) -> datetime:
    """Refuses any other way to write a timestamp."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S")


def quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3 + 1


def known(rows: list[Row], column: str) -> list[Row]:
    """The rows dated up to AS_OF_DATE. ISO dates and times sort like text."""
    return [row for row in rows if row[column] and row[column][:10] <= AS_OF_DATE.isoformat()]


def by_customer(rows: list[Row]) -> dict[str, list[Row]]:
    """Rows of each customer, in the order of the file, which is that of time."""
    grouped = defaultdict(list)
    for row in rows:
        grouped[row["customer_id"]].append(row)
    return grouped


CUSTOMERS = {row["customer_id"]: row for row in read("customers")}
SPANS = by_customer(read("subscriptions"))


def mrr(customer_id: str, day: date) -> Decimal:
    """MRR at the close of a day."""
    return sum(
        (
            Decimal(span["mrr"])
            for span in SPANS.get(customer_id, [])
            if span["started_on"] <= day.isoformat() and (not span["ended_on"] or day.isoformat() < span["ended_on"])
        ),
        Decimal(0),
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {path.name: path for path in write_bundled_company(tmp_path_factory.mktemp("company") / "seeds")}


@pytest.mark.parametrize("name", ["customers", "subscriptions", *COLUMNS])
def test_committed_file_is_what_the_generator_writes(written: dict[str, Path], name: str) -> None:
    file_name = f"raw_{name}.csv"
    assert written[file_name].read_bytes() == (SEEDS / file_name).read_bytes()


def test_every_call_writes_the_same_files(written: dict[str, Path], tmp_path: Path) -> None:
    for path in write_bundled_company(tmp_path):
        assert path.read_bytes() == written[path.name].read_bytes()


@pytest.mark.parametrize("name", COLUMNS)
def test_file_format(name: str) -> None:
    content = (SEEDS / f"raw_{name}.csv").read_bytes()
    assert content.isascii()
    assert content.endswith(b"\n")
    assert not {b"\r", b'"'} & {bytes([byte]) for byte in content}
    assert content.decode().splitlines()[0].split(",") == COLUMNS[name]


def test_seeds_load_quickly() -> None:
    assert sum((SEEDS / f"raw_{name}.csv").stat().st_size for name in COLUMNS) < 1_000_000


@pytest.mark.parametrize("name", COLUMNS)
def test_row_count(name: str) -> None:
    least, most = ROWS[name]
    assert least <= len(read(name)) <= most


@pytest.mark.parametrize("name", ["orders", "sessions", "survey_responses"])
def test_keys_are_unique(name: str) -> None:
    keys = [row[COLUMNS[name][0]] for row in read(name)]
    assert all(keys)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", COLUMNS)
def test_rows_are_in_the_order_of_time(name: str) -> None:
    moments = [row[FIRST_DATE[name]] for row in read(name)]
    assert moments == sorted(moments)


@pytest.mark.parametrize("name", COLUMNS)
def test_every_quarter_and_a_few_days_beyond_the_known_time(name: str) -> None:
    days = [date.fromisoformat(row[FIRST_DATE[name]][:10]) for row in read(name)]
    quarters = {quarter(day) for day in days if day <= AS_OF_DATE}
    assert quarters == {(year, number) for year in range(2022, 2026) for number in range(1, 5)}
    assert min(days) >= OPENED_ON
    unseen = [day for day in days if day > AS_OF_DATE]
    assert UNSEEN_ROWS[name] <= len(unseen) < len(days) / 20
    assert date(2026, 1, 1) in unseen or name == "survey_responses"
    assert max(unseen) < date(2026, 2, 1)
