"""A CSV file with columns of its own, through a real dbt run, against the oracle.

What the generated examples cannot see: files, column mappings, contracts and dbt itself. as_of_date is a leap day.
"""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import duckdb
import pytest

from oracle import History, Levels, Span
from support import dbt
from support.cases import Case
from support.histories import AMOUNTS, OPEN_ENDED, days_that_decide
from support.judgement import judge_marts, judge_metric_values, judge_movements
from support.lean_project import lean_project

CASE = Case(
    name="a CSV file of spans",
    calendar_start=date(2018, 1, 1),
    first_day=date(2022, 11, 17),
    as_of_date=date(2024, 2, 29),
    grains=("day", "week", "month", "quarter", "year"),
    segments=(),
)
COLUMNS = {
    "subscription_id": "id",
    "customer_id": "account",
    "started_on": "from_day",
    "ended_on": "to_day",
    "mrr": "amount",
}
CUSTOMERS = 60


def random_history() -> History:
    """The same spans every time: enough customers for every movement in every grain."""
    random = Random(29)
    days = days_that_decide(CASE.first_day, CASE.as_of_date)
    spans = []
    for customer in range(CUSTOMERS):
        for _ in range(random.randint(1, 5)):
            started_on = random.choice(days)
            ends = [day for day in days if day >= started_on]
            ended_on = random.choice([*random.choices(ends, k=6), None, OPEN_ENDED])
            spans.append(Span(f"account {customer}", started_on, ended_on, random.choice(AMOUNTS)))
    # a price that a binary float cannot hold
    spans.append(Span("account 0", days[0], None, Decimal("1234567.89")))
    return History(spans)


def write_csv(path: Path, history: History) -> None:
    """The history as a file; an open end is an empty field."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS.values())
        for n, span in enumerate(history.spans):
            writer.writerow([n, span.customer_id, span.started_on, span.ended_on or "", span.mrr])


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database that dbt builds from the file."""
    folder = tmp_path_factory.mktemp("csv")
    # an apostrophe in a path must not end the SQL string it stands in
    path = folder / "customer's spans.csv"
    write_csv(path, random_history())
    config = CASE.vars({"subscriptions": {"file": str(path), "columns": COLUMNS}})
    dbt(folder, "run", config=config, project=lean_project())
    return folder / "retention.duckdb"


def test_tables_from_a_csv_file(database: Path) -> None:
    """Marts, movements and long form, to the last digit."""
    levels = Levels(random_history(), CASE.as_of_date)
    with duckdb.connect(str(database), read_only=True) as connection:

        def query(sql: str) -> list[tuple]:
            return connection.execute(sql).fetchall()

        assert query("select * from rejected_rows") == []
        judge_marts(query, levels, CASE.grains, CASE.segments)
        judge_movements(query, levels, CASE.grains)
        judge_metric_values(query, levels, CASE.grains, CASE.segments)
        movements = {movement for (movement,) in query("select movement from customer_movements where grain = 'month'")}
        assert movements == {"new", "reactivation", "churn", "expansion", "contraction", "none", "transient"}
