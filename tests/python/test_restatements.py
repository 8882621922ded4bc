"""What was published when: the history of figures, what it says was restated, and `retention show --as-published`."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest

from support import dbt
from support.command import retention
from support.lean_project import lean_project
from support.warm_builds import WarmBuilds, warm_builds

ALL = "+metric_restatements rejected_rows metric_catalog"
CONFIG = """
grains: [month]
segments: [country]
inputs: {subscriptions: {file: spans.csv}, customers: {file: customers.csv, columns: {cost_to_serve: ~}}}
"""
SPANS = {"a": "2025-01-05,,10", "b": "2025-01-07,,20", "c": "2025-02-01,,5"}
COUNTRIES = {"a": "DE", "b": "DE", "c": "FR"}
FILES = {"subscriptions": "spans.csv", "customers": "customers.csv"}
HISTORY = {
    "metric_history": ("published_at", "recorded_at", "dbt_updated_at", "dbt_valid_from", "dbt_valid_to"),
    "metric_publications": ("published_at", "published_on", "dbt_updated_at", "dbt_valid_from"),
}
DAYS_BETWEEN = 9


class Company:
    """A folder with three customers' rows and the database that is built from them; a copy of it after each step."""

    def __init__(self, folder: Path, builds: WarmBuilds) -> None:
        self.folder = folder
        self.database = folder / "retention.duckdb"
        self.printed: dict[str, str] = {}
        self._builds = builds

    def write(self, spans: dict[str, str] = SPANS, countries: dict[str, str] = COUNTRIES) -> None:
        """The rows of both inputs from now on."""
        lines = [f"{name},{name},{span}" for name, span in spans.items()]
        self._write("spans.csv", ["subscription_id,customer_id,started_on,ended_on,mrr", *lines])
        self._write("customers.csv", ["customer_id,country", *(",".join(row) for row in countries.items())])

    def _write(self, name: str, lines: list[str]) -> None:
        (self.folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def build(self, step: str, as_of: str, *options: str, select: str = ALL, code: int = 0) -> None:
        """A build that ends with this exit code, DAYS_BETWEEN after the one before."""
        self._days_pass()
        log = self.folder / "build.log"
        arguments = ("build", "--config", "acme.yml", "--as-of", as_of, "--select", select)
        self._builds.start(*arguments, *options, log=log)
        ended, printed = self._builds.wait(), log.read_text(encoding="utf-8")
        assert ended == code, printed
        self._keep(step, printed)

    def build_in_place(self, step: str, as_of: str) -> None:
        """All anew by plain dbt, in another target folder."""
        self._days_pass()
        inputs = {name: {"file": str(self.folder / file)} for name, file in FILES.items()}
        inputs["customers"]["columns"] = {"cost_to_serve": None}
        config = {"as_of_date": as_of, "grains": ["month"], "segments": ["country"], "inputs": inputs}
        shutil.rmtree(self.folder / "target")
        everything = ("build", "--full-refresh", "--select", *ALL.split())
        dbt(self.folder, *everything, config=config, project=lean_project())
        self._keep(step, "")

    def _keep(self, step: str, printed: str) -> None:
        self.printed[step] = printed
        shutil.copyfile(self.database, self.folder / f"{step}.duckdb")

    def _days_pass(self) -> None:
        """All that was published was published so many days earlier."""
        if not self.database.exists():
            return
        with duckdb.connect(str(self.database)) as connection:
            for table, columns in HISTORY.items():
                earlier = ", ".join(f"{column} = {column} - interval {DAYS_BETWEEN} day" for column in columns)
                connection.execute(f"update {table} set {earlier}")

    def query(self, step: str, sql: str) -> list[tuple[Any, ...]]:
        """Rows of a query on what there was after a step."""
        with duckdb.connect(str(self.folder / f"{step}.duckdb"), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def restated(self, step: str) -> set[tuple[Any, ...]]:
        """What the publication of this step restated of the MRR at the end: kind, month, segment value, old and new."""
        rows = self.query(
            step,
            "select restatement, strftime(period_start, '%Y-%m'), segment_value, old_value::int, new_value::int"
            " from metric_restatements where metric = 'mrr_at_end'"
            " and restated_at = (select max(published_at) from metric_publications)",
        )
        assert len(rows) == len(set(rows))
        return set(rows)

    def show(self, step: str, *arguments: str) -> Any:
        """`retention show` after a step."""
        return retention(self.folder, "show", *arguments, RETENTION_DUCKDB_PATH=str(self.folder / f"{step}.duckdb"))


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """All of its builds, one after the other, because reading the project takes longer than building it."""
    folder = tmp_path_factory.mktemp("company")
    (folder / "acme.yml").write_text(CONFIG, encoding="utf-8")
    with warm_builds(folder) as builds:
        company = Company(folder, builds)
        company.write()
        company.build("first", "2025-03-15")
        company.build("same", "2025-03-15", select="metric_values")
        company.write(SPANS | {"d": "soon,,1"})
        company.build("refused", "2025-03-15", "--strict", select="base_subscriptions+", code=1)
        company.write(SPANS | {"b": "2025-01-07,2025-02-03,20"}, COUNTRIES | {"c": "ES"})
        company.build("late", "2025-03-15")
        company.build("earlier", "2025-02-10")
        company.write(SPANS | {"b": "2025-01-07,2025-02-03,20", "c": "2025-02-01,,6"}, COUNTRIES | {"c": "ES"})
        company.build_in_place("anew", "2025-03-15")
        yield company


def test_what_is_published_first_or_again_restates_nothing(company: Company) -> None:
    for step in ("first", "same"):
        assert company.query(step, "select count(*) from metric_restatements") == [(0,)]
        assert "restated figures" not in company.printed[step]
    assert company.query("same", "select count(*) from metric_publications") == [(2,)]
    # March was running
    complete = "select count(*), max(period_start) from metric_values where is_complete"
    recorded = "select count(*), max(period_start) from metric_history"
    assert company.query("same", recorded) == company.query("same", complete)
    assert company.query("same", recorded)[0][1] == date(2025, 2, 1)


def test_a_build_that_is_not_published_is_not_in_the_history(company: Company) -> None:
    assert "nothing was published" in company.printed["refused"]
    for table in HISTORY:
        rows = f"select columns(* exclude ({', '.join(HISTORY[table])})) from {table} order by all"
        assert company.query("refused", rows) == company.query("same", rows)


def test_late_rows_restate_the_months_since(company: Company) -> None:
    """A cancellation that was known late; and the only customer of France is of Spain, and always was."""
    assert company.restated("late") == {
        ("changed", "2025-02", "DE", 30, 10),
        ("changed", "2025-02", "all", 35, 15),
        ("withdrawn", "2025-01", "FR", 0, None),
        ("withdrawn", "2025-02", "FR", 5, None),
        ("added", "2025-01", "ES", None, 0),
        ("added", "2025-02", "ES", None, 5),
    }
    counts = dict(company.query("late", "select restatement, count(*) from metric_restatements group by restatement"))
    line = ", ".join(f"{counts[kind]} {kind}" for kind in ("added", "changed", "withdrawn"))
    assert f"restated figures: {line} (see the table metric_restatements)" in company.printed["late"]


def test_a_restatement_says_when_and_whether_more_than_the_data_changed(company: Company) -> None:
    rows = company.query(
        "late",
        "select published_at, restated_at, restated_on, definitions_changed, configuration_changed, value_change::int"
        " from metric_restatements where metric = 'mrr_at_end' and segment = 'all'",
    )
    ((published_at, restated_at, restated_on, *rest),) = rows
    # two builds later, the second of which was published
    assert round((restated_at - published_at) / timedelta(days=1)) == 3 * DAYS_BETWEEN
    assert restated_on == restated_at.date()
    assert rest == [False, False, -20]


def test_a_build_as_of_an_earlier_day_restates_nothing_and_what_comes_back_is_compared(company: Company) -> None:
    """By plain dbt, all anew, without what lay in target/."""
    assert company.restated("earlier") == set()
    assert company.restated("anew") == {
        ("changed", "2025-02", "all", 15, 16),
        ("changed", "2025-02", "ES", 5, 6),
    }
    # which the build as of the earlier day did not have
    days = "select distinct date_diff('day', published_at, restated_at) from metric_restatements"
    latest = " where metric = 'mrr_at_end' and restated_at = (select max(published_at) from metric_publications)"
    assert company.query("anew", days + latest) == [(2 * DAYS_BETWEEN,)]


def test_figures_are_shown_as_they_were_published(company: Company) -> None:
    """On the last day before each of the other publications."""
    published = {}
    for publications in (0, 1, 2, 4):
        day = str(datetime.now(UTC).date() - timedelta(days=publications * DAYS_BETWEEN))
        shown = company.show("anew", "mrr_at_end", "mrr_at_start", "--as-published", day, "--format", "json")
        assert shown.returncode == 0, shown.stderr
        rows = [row for row in json.loads(shown.stdout) if row["metric"] == "mrr_at_end"]
        published[publications] = {row["period_start"][:7]: row["value"] for row in rows}
    assert published == {
        0: {"2025-01": 30, "2025-02": 16},
        1: {"2025-01": 30},
        2: {"2025-01": 30, "2025-02": 15},
        4: {"2025-01": 30, "2025-02": 35},
    }


def test_the_latest_publication_is_shown_as_metric_values_is(company: Company) -> None:
    """All columns, of complete periods, with the values of the period before and a year ago."""
    today = str(datetime.now(UTC).date())
    for segment in ("all", "country"):
        arguments = ("--segment", segment, "--format", "csv")
        now, then = (
            list(csv.DictReader(io.StringIO(company.show("anew", *arguments, *options).stdout)))
            for options in ((), ("--as-published", today))
        )
        assert [row for row in now if row["is_complete"] == "true"] == then
        assert len(then) > 50


def test_a_table_of_what_was_published(company: Company) -> None:
    day = str(datetime.now(UTC).date() - timedelta(days=4 * DAYS_BETWEEN))
    shown = company.show("anew", "mrr_at_end", "--as-published", day)
    assert shown.returncode == 0, shown.stderr
    (line,) = (line for line in shown.stdout.splitlines() if "2025-02-01" in line)
    assert line.split()[1:4] == ["2025-02-01", "│", "35.00"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--as-published", "1.7.2025"), "--as-published `1.7.2025` is no date; write it as YYYY-MM-DD."),
        (
            ("--as-published", "2020-02-29"),
            "nothing had been published by 2020-02-29; what was published first is of 20",
        ),
        (("--as-published", "{last}", "--grain", "quarter"), "what was published by {last} has no grain `quarter`"),
        (("arpu", "--as-published", "{last}"), "there is no metric `arpu`; did you mean `arpa`?"),
        (("net_promoter_score", "--as-published", "{last}"), "{last} has no figures of `net_promoter_score`"),
    ],
)
def test_what_was_not_published_is_said(company: Company, options: tuple[str, ...], message: str) -> None:
    last = str(datetime.now(UTC).date())
    shown = company.show("anew", *(option.format(last=last) for option in options))
    assert shown.returncode == 2
    assert message.format(last=last) in shown.stderr


def test_spark_says_that_it_keeps_no_history(company: Company) -> None:
    shown = company.show("anew", "--as-published", "2025-01-01", "--target", "spark")
    assert shown.returncode == 2
    assert "Spark keeps no history of what was published" in shown.stderr
