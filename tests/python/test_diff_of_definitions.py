"""`retention diff` after a formula was changed: exactly the metrics concerned, and the formula's old and new text."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import duckdb
import pytest

from support.command import retention
from support.project_copy import copy_project, git, plant

FORMULA = "macros/formulas/customer_churn_rate.sql"
# whose churn is counted by that formula, and what is made of the churn
# lifetime values take churn from retention, which is right
CONCERNED = {"customer_churn_rate_pct"}
CONFIG = """
as_of_date: 2025-06-15
grains: [month]
inputs: {subscriptions: {file: spans.csv}}
"""
SPANS = """subscription_id,customer_id,started_on,ended_on,mrr
1,a,2025-01-05,,10
2,b,2025-01-07,2025-03-03,20
3,c,2025-01-08,,30
"""


class Work:
    """A repository whose folder `analytics` is the project; its database, and that of the build before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.repository = folder / "repository"
        self.project = copy_project(self.repository / "analytics")
        self.before = folder / "before.duckdb"
        (folder / "acme.yml").write_text(CONFIG, encoding="utf-8")
        (folder / "spans.csv").write_text(SPANS, encoding="utf-8")
        for arguments in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message", "right")):
            git(self.repository, *arguments)
        self.build()
        shutil.copyfile(folder / "retention.duckdb", self.before)

    def run(self, *arguments: str) -> "CompletedProcess[str]":
        """A command of the copy."""
        return retention(self.folder, *arguments, PYTHONPATH=f"{self.project}/scripts")

    def build(self) -> None:
        """A build that must succeed."""
        built = self.run("build", "--config", "acme.yml")
        assert built.returncode == 0, built.stdout + built.stderr

    def diff(self, *arguments: str) -> "CompletedProcess[str]":
        """With the build before, unless told otherwise."""
        return self.run("diff", *arguments, *(() if "--against" in arguments else ("--against", str(self.before))))


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    """Built when it was right and when it was not."""
    work = Work(tmp_path_factory.mktemp("work"))
    same = work.diff("--fail-on-change")
    assert same.returncode == 0, same.stderr
    assert same.stdout.startswith(f"{work.before} → target duckdb: no change in ")
    plant(work.project / FORMULA, "100 - ", "101 - ")
    work.build()
    yield work


def test_a_wrong_formula_is_found_with_exactly_the_metrics_it_concerns(work: Work) -> None:
    """The old build's figure and the new one's."""
    found = work.diff("--format", "json")
    assert found.returncode == 0, found.stderr
    content = json.loads(found.stdout)
    assert {one["metric"] for one in content["metrics"]} == CONCERNED
    assert (content["appeared"], content["vanished"], content["formulas_without_effect"]) == ([], [], {})
    (churn,) = (one for one in content["metrics"] if one["metric"] == "customer_churn_rate_pct")
    # of the months with somebody at the start, on the one basis
    assert (churn["changed"], churn["compared"], churn["omitted"]) == (5, 6, 0)
    (march,) = (row for row in churn["rows"] if row["period_start"] == "2025-03-01")
    assert (march["old_value"], march["new_value"], march["change"]) == (33.333333, 34.333333, 1)


def test_the_exit_code_is_of_metrics_that_are_not_allowed(work: Work) -> None:
    allow = [argument for metric in sorted(CONCERNED) for argument in ("--allow", metric)]
    assert work.diff("--fail-on-change").returncode == 1
    assert work.diff("--fail-on-change", *allow[2:]).returncode == 1
    assert work.diff("--fail-on-change", *allow).returncode == 0
    assert "(allowed)" in work.diff(*allow).stdout
    unknown = work.diff("--allow", "customer_churn_rate")
    assert unknown.returncode == 2
    assert "--allow `customer_churn_rate` is no metric of either side; did you mean `customer_churn_rate_pct`?" in (
        unknown.stderr
    )


def test_a_git_revision_is_built_and_says_what_the_formula_was(work: Work) -> None:
    """In markdown for a pull request; nothing of the build is left, in the repository or beside it."""
    before = (git(work.repository, "status", "--short"), git(work.repository, "worktree", "list"))
    revision = work.diff("--against", "HEAD", "--config", "acme.yml", "--format", "markdown", "--fail-on-change")
    assert revision.returncode == 1, revision.stderr
    commit = git(work.repository, "rev-parse", "HEAD")[:12]
    assert revision.stdout.startswith(f"### HEAD ({commit}) → target duckdb: 1 metric changed")
    headings = [line.split("`")[1] for line in revision.stdout.splitlines() if line.startswith("#### ")]
    assert set(headings) == CONCERNED
    own = revision.stdout.split("#### `customer_churn_rate_pct`")[1].split("#### ")[0]
    assert "```diff\n- {#- Taken from" in own
    assert "\n-         '(cast(100 - '" in own
    assert "\n+         '(cast(101 - '" in own
    assert "| subscription | month 2025-03-01 | all | 33.33 % | 34.33 % | +1.00 pp |" in own
    assert (git(work.repository, "status", "--short"), git(work.repository, "worktree", "list")) == before


def test_a_revision_without_the_project_is_refused(work: Work) -> None:
    empty = git(work.repository, "commit-tree", git(work.repository, "mktree", "--missing"), "-m", "nothing")
    refused = work.diff("--against", empty)
    assert refused.returncode == 2
    assert f"the revision {empty[:12]} has no such project" in refused.stderr


def test_the_history_says_that_definitions_changed(work: Work) -> None:
    with duckdb.connect(str(work.folder / "retention.duckdb"), read_only=True) as connection:
        rows = connection.execute(
            "select distinct metric, definitions_changed, configuration_changed from metric_restatements"
        ).fetchall()
    assert set(rows) == {(metric, True, False) for metric in CONCERNED}
