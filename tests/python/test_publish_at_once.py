"""Tables become visible all at once and only when all is well, whatever happens to the build."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from support.command import retention
from support.project_copy import ProjectCopy
from support.warm_builds import WarmBuilds, warm_builds

KILLS = 20
# the only MRR of the company, by which the tables of one build are told from those of another
OLD, NEW = 10, 11
BUILD = ("build", "--config", "acme.yml", "--select", "+revenue_retention rejected_rows")
ALL_TESTS = {"DBT_EXCLUDE_RESOURCE_TYPES": ""}
CONFIG = "as_of_date: 2025-03-31\ngrains: [month]\ninputs: {subscriptions: {file: spans.csv}}\n"


class Company:
    """A folder with a configuration, the file it names, and the database that is built from it."""

    def __init__(self, folder: Path, builds: WarmBuilds) -> None:
        self.folder = folder
        self.database = folder / "retention.duckdb"
        self.log = folder / "build.log"
        self._builds = builds

    def charge(self, mrr: int, customers: int = 1) -> None:
        """What each of its customers pays from now on."""
        spans = "subscription_id,customer_id,started_on,ended_on,mrr\n"
        # names that do not compress
        names = (hashlib.sha256(bytes([mrr, *number.to_bytes(4)])).hexdigest() for number in range(customers))
        spans += "".join(f"{name},{name},2025-01-05,,{mrr}\n" for name in names)
        (self.folder / "spans.csv").write_text(spans, encoding="utf-8")

    def start(self, seconds: float | None = None) -> int:
        """Begin a build; its process id."""
        return self._builds.start(*BUILD, log=self.log, seconds=seconds)

    def wait(self) -> int:
        """Its exit code."""
        return self._builds.wait()

    def build(self, mrr: int) -> None:
        """A build that must succeed."""
        self.charge(mrr)
        self.start()
        assert self.wait() == 0, self.log.read_text(encoding="utf-8")

    def published(self) -> set[int]:
        """The MRR in some of its tables, from one of the first that are built to the last."""
        with duckdb.connect(str(self.database), read_only=True) as connection:
            rows = connection.execute(
                "select max(level_after) from level_changes"
                " union all select max(mrr_at_end) from revenue_retention"
                " union all select max(arpa) from revenue_retention"
            ).fetchall()
        return {int(mrr) for (mrr,) in rows}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """One for all tests, because reading the project takes longer than building it. Each begins with a build of OLD."""
    folder = tmp_path_factory.mktemp("company")
    (folder / "acme.yml").write_text(CONFIG, encoding="utf-8")
    with warm_builds(folder) as builds:
        yield Company(folder, builds)


def test_a_build_killed_at_any_moment_leaves_the_last_good_tables(company: Company) -> None:
    """At twenty moments: the database opens, all of its tables are of one build, and the next build succeeds."""
    company.build(OLD)
    started = time.monotonic()
    company.build(OLD)
    length = time.monotonic() - started
    moments = random.Random(20251231)
    published, killed = OLD, 0
    for _ in range(KILLS):
        other = OLD + NEW - published
        company.charge(other)
        company.start(seconds=moments.uniform(0, length))
        code = company.wait()
        assert code in (0, -signal.SIGKILL), company.log.read_text(encoding="utf-8")
        killed += code != 0
        found = company.published()
        # killed after it had published, it ends with a signal all the same
        assert found in ([{other}] if code == 0 else [{published}, {other}])
        (published,) = found
    assert killed > KILLS / 2
    company.build(OLD)
    assert company.published() == {OLD}
    assert not (company.folder / ".retention.building").exists()


# a process of its own: within one, DuckDB gives the database that is open already
PATIENT_READER = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1], read_only=True)
print("open", flush=True)
sys.stdin.readline()
print(connection.execute("select max(level_after) from level_changes").fetchone()[0])
"""


def test_who_reads_during_a_build_sees_the_old_tables_or_the_new_ones(company: Company) -> None:
    company.build(OLD)
    command = [sys.executable, "-c", PATIENT_READER, str(company.database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as patient:
        assert patient.stdout
        assert patient.stdout.readline() == "open\n"
        company.charge(NEW)
        company.start(seconds=120)
        looks, deadline = 0, time.monotonic() + 120
        while (found := company.published()) == {OLD} and time.monotonic() < deadline:
            looks += 1
            time.sleep(0.05)
        assert found == {NEW}
        assert company.wait() == 0
        # who has opened it before goes on reading what was there
        assert patient.communicate("now\n")[0] == f"{OLD}.00\n"
    assert looks > 1


def test_a_second_build_is_told_who_the_first_is_and_a_killed_one_locks_nobody_out(company: Company) -> None:
    company.build(OLD)
    pid = company.start(seconds=120)
    deadline = time.monotonic() + 60
    while not list(company.folder.glob(".retention.building/*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(pid, signal.SIGSTOP)
    second = retention(company.folder, *BUILD)
    assert second.returncode == 2
    assert f"another build of {company.database} is running: process {pid} of " in second.stderr
    os.kill(pid, signal.SIGKILL)
    assert company.wait() == -signal.SIGKILL
    company.build(NEW)
    assert company.published() == {NEW}


def test_other_tables_in_the_database_stay_and_who_writes_to_it_is_not_overruled(company: Company) -> None:
    company.build(OLD)
    with duckdb.connect(str(company.database)) as connection:
        connection.execute("create schema billing; create table billing.invoices as select 42 as amount")
        writing = retention(company.folder, *BUILD)
    assert writing.returncode == 2
    assert "is in use by a program that writes to it; build again when it has ended" in writing.stderr
    company.build(NEW)
    assert company.published() == {NEW}
    with duckdb.connect(str(company.database), read_only=True) as connection:
        assert connection.execute("select amount from billing.invoices").fetchall() == [(42,)]


def test_what_another_program_committed_before_it_was_killed_is_not_lost(company: Company) -> None:
    """It lies in the log beside the database."""
    company.build(OLD)
    killed = os.fork()
    if killed == 0:
        connection = duckdb.connect(str(company.database))
        connection.execute("create table committed as select 1 as row_number")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(killed, 0)
    assert company.database.with_name("retention.duckdb.wal").exists()
    company.build(NEW)
    with duckdb.connect(str(company.database), read_only=True) as connection:
        assert connection.execute("select count(*) from committed").fetchall() == [(1,)]


def test_figures_that_the_strict_look_refuses_are_not_published(company: Company) -> None:
    company.build(OLD)
    (company.folder / "spans.csv").write_text(
        "subscription_id,customer_id,started_on,ended_on,mrr\n1,a,2025-01-05,,11\n2,b,soon,,11\n", encoding="utf-8"
    )
    strict = retention(company.folder, *BUILD, "--strict")
    assert strict.returncode == 1
    assert 'subscriptions: unreadable date: 1, e.g. "2"' in strict.stdout
    assert "nothing was published; what failed lies in" in strict.stdout
    assert company.published() == {OLD}
    company.start()
    assert company.wait() == 0
    assert company.published() == {NEW}


def test_figures_that_failed_a_test_are_not_published(company: Company) -> None:
    """A formula is wrong, in a copy of the project, and a unit test says so."""
    company.build(OLD)
    company.charge(NEW)
    project = ProjectCopy(company.folder / "project")
    project.replace("macros/formulas/customer_churn_rate.sql", "100 - ", "101 - ")
    built = retention(company.folder, *BUILD[:3], "--select", "+customer_retention", **ALL_TESTS, **project.environment)
    assert built.returncode == 1, built.stdout + built.stderr
    assert "fail customers_who_stayed_are_retained_whoever_else_came" in built.stdout
    assert f"nothing was published; what failed lies in {company.folder}/.retention.building/" in built.stdout
    assert company.published() == {OLD}


@pytest.mark.parametrize(
    ("limit", "environment", "sentences"),
    [
        ("memory", {"RETENTION_DUCKDB_MEMORY": "20MB"}, ["Out of Memory", "RETENTION_DUCKDB_MEMORY=8GB"]),
        ("disk", {}, ["File too large", "set RETENTION_DUCKDB_PATH"]),
    ],
)
def test_a_full_disk_or_memory_ends_in_a_clear_error(
    company: Company, limit: str, environment: dict[str, str], sentences: list[str]
) -> None:
    """The tables of the last good build stay."""
    company.build(OLD)
    company.charge(NEW, customers=100_000)
    limits = {"file_bytes": company.database.stat().st_size + 100_000} if limit == "disk" else {}
    # a log of its own: that of all builds before would be the first file to reach the limit
    log = {"DBT_LOG_PATH": str(company.folder / f"logs_of_{limit}")}
    built = retention(company.folder, *BUILD, **limits, **log, **environment)
    assert built.returncode == 1, built.stdout + built.stderr
    for sentence in sentences:
        assert sentence in built.stdout
    assert company.published() == {OLD}


def test_no_room_for_the_copy_is_said_before_anything_is_built(company: Company) -> None:
    company.build(OLD)
    company.charge(NEW)
    built = retention(company.folder, *BUILD, file_bytes=company.database.stat().st_size // 2)
    assert built.returncode == 2
    assert f"there is no room beside {company.database} for a copy to build in: free" in built.stderr
    assert company.published() == {OLD}


def test_a_database_that_is_none_is_refused_by_name(company: Company) -> None:
    other = company.folder / "notes.duckdb"
    other.write_text("these are not tables\n" * 1000, encoding="utf-8")
    built = retention(company.folder, *BUILD, RETENTION_DUCKDB_PATH=str(other))
    assert built.returncode == 2
    assert f"{other} cannot be opened" in built.stderr
    assert other.read_text(encoding="utf-8").startswith("these are not tables")


def test_a_million_rejected_rows_are_counted_and_sampled_but_not_printed(company: Company) -> None:
    """Into a database that is not there yet: a part is built with all that it rests on."""
    duckdb.execute(
        "copy (select i as subscription_id, 'a' as customer_id, 'soon' as started_on, null as ended_on, 1 as mrr"
        f" from range(1000000) as numbers(i)) to '{company.folder / 'million.parquet'}'"
    )
    (company.folder / "million.yml").write_text(CONFIG.replace("spans.csv", "million.parquet"), encoding="utf-8")
    arguments = ("build", "--config", "million.yml", "--select", "rejected_rows")
    database = company.folder / "million.duckdb"
    built = retention(company.folder, *arguments, RETENTION_DUCKDB_PATH=str(database))
    assert built.returncode == 0, built.stdout + built.stderr
    assert "rejected rows: 1000000 (see the table rejected_rows)" in built.stdout
    assert '  subscriptions: unreadable date: 1000000, e.g. "0"' in built.stdout
    assert len(built.stdout.splitlines()) < 10
    with duckdb.connect(str(database), read_only=True) as connection:
        assert connection.execute("select count(*) from rejected_rows").fetchall() == [(1_000_000,)]
