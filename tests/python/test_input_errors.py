"""A mapped table, file or column that cannot be read is named in a sentence, all at once, before anything is built."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dbt.adapters.factory import reset_adapters
from dbt.cli.main import dbtRunner

from support.command import command_environment
from support.project import ROOT

Check = Callable[..., str]

TABLES = """
create schema billing;
create table billing.periods as select
    1 as subscription_id, 'a' as customer_id, 20250101 as started_on, null::date as ended_on, true as amount,
    {'currency': 'EUR', 'amount': 5} as price, 5.5::double as mrr, ['a'] as owners, date '2025-01-01' as starts;
create view billing.recent_periods as select * from billing.periods;
create table billing.nobody as select 'a' as customer_id limit 0;
attach ':memory:' as crm;
"""


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Check]:
    """`check(inputs, segments)` gives what `check_inputs` says on the tables above; empty when all is well."""
    folder = tmp_path_factory.mktemp("inputs")
    with duckdb.connect(str(folder / "retention.duckdb")) as connection:
        connection.execute(TABLES)
    (folder / "spans.csv").write_text("id,who\n1,a\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in command_environment(folder).items():
            patch.setenv(name, value)
        patch.chdir(folder)
        project = ["--project-dir", str(ROOT), "--profiles-dir", str(ROOT), "--quiet"]
        parsed = dbtRunner().invoke(["parse", *project])
        assert parsed.success
        said: list[str] = []

        def listen(event: Any) -> None:
            if event.info.level == "error":
                said.append(event.info.msg)

        runner = dbtRunner(manifest=parsed.result, callbacks=[listen])

        def run(inputs: Any, segments: Any = None) -> str:
            said.clear()
            arguments = json.dumps({"inputs": inputs, "segments": segments})
            outcome = runner.invoke(["run-operation", "check_inputs", "--args", arguments, *project])
            assert outcome.success == (not said)
            return "\n".join(said)

        yield run
        reset_adapters()


def spans(**columns: str | None) -> dict[str, Any]:
    """Subscriptions in a table that has them, with some columns mapped otherwise."""
    mapped = {"started_on": "starts", "mrr": "mrr"} | columns
    return {"subscriptions": {"relation": "billing.periods", "columns": mapped}}


@pytest.mark.parametrize(
    "inputs",
    [
        spans(),
        spans(mrr="price.amount / 100.0"),
        spans(ended_on=None),
        spans(subscription_id="SUBSCRIPTION_ID", customer_id='"customer_id"'),
        {"subscriptions": spans()["subscriptions"] | {"relation": "Billing.Recent_Periods"}},
        {"subscriptions": spans()["subscriptions"] | {"relation": "retention.billing.periods"}},
        {"subscriptions": spans()["subscriptions"] | {"relation": "(select * from billing.periods) as recent"}},
        {},
    ],
    ids=["columns", "an expression", "absent", "case and quotes", "a view", "three parts", "a query", "bundled"],
)
def test_what_can_be_read_is_read(check: Check, inputs: dict[str, Any]) -> None:
    assert check(inputs) == ""


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        (
            {"subscriptions": {"relation": "biling.periods"}},
            "`inputs.subscriptions.relation`: there is no table `biling.periods` that duckdb lets this user read;"
            " did you mean `retention.billing.periods`?",
        ),
        (
            {"subscriptions": {"file": "nowhere/*.csv"}},
            "`inputs.subscriptions.file`: there is no file nowhere/*.csv.",
        ),
        (
            {"subscriptions": {"file": "spans.csv", "columns": {"subscription_id": "id", "ended_on": None}}},
            "has no column `customer_id`; there is id, who. Map `customer_id` to a column or an SQL expression.",
        ),
        (
            spans(ended_on="end_on"),
            "`inputs.subscriptions`: billing.periods has no column `end_on`; did you mean `ended_on`?"
            " Map `ended_on` to a column or an SQL expression, or to ~ when there is none.",
        ),
        (
            spans(started_on="started_on"),
            "`inputs.subscriptions.columns.started_on` is of type integer, and a date, a timestamp or text is needed:"
            " map an SQL expression that makes it one.",
        ),
        (spans(mrr="amount"), "`inputs.subscriptions.columns.mrr` is of type boolean, and a number or text is needed"),
        (spans(mrr="price"), "`inputs.subscriptions.columns.mrr` is of type struct"),
        (spans(mrr="starts"), "`inputs.subscriptions.columns.mrr` is of type date, and a number or text is needed"),
        (spans(customer_id="owners"), "`inputs.subscriptions.columns.customer_id` is of type varchar[]"),
        (spans(mrr="amnt / 100"), 'Referenced column "amnt" not found'),
    ],
    ids=[
        *("no such table", "no such file", "a file without the column", "a column misspelt"),
        *("numbers for dates", "truth for money", "structures for money", "dates for money", "a list for a key"),
        "an expression misspelt",
    ],
)
def test_what_cannot_be_read_is_named(check: Check, inputs: dict[str, Any], sentence: str) -> None:
    assert sentence in " ".join(check(inputs).split())


def test_a_segment_that_customers_do_not_have_is_named(check: Check) -> None:
    inputs = spans() | {"customers": {"relation": "billing.nobody", "columns": {"cost_to_serve": None}}}
    assert "billing.nobody has no column `plan`" in check(inputs, ["plan"])


def test_all_problems_are_listed_at_once(check: Check) -> None:
    said = check(spans(mrr="amount", started_on="started_on", customer_id="owners"))
    assert "inputs: 3 problems" in said
    said = check({"subscriptions": {"relation": "billing.nowhere"}, "orders": {"file": "nowhere.csv"}})
    assert "inputs: 2 problems" in said


def test_plain_dbt_says_the_same_and_builds_nothing(tmp_path: Path) -> None:
    """An unknown var too, which dbt itself would pass over."""
    variables = {"as_of_dat": "2025-03-31", "inputs": {"subscriptions": {"relation": "billing.nowhere"}}}
    built = subprocess.run(
        [
            *(sys.executable, "-m", "dbt.cli.main", "--no-use-colors", "build", "--vars", json.dumps(variables)),
            *("--project-dir", str(ROOT), "--profiles-dir", str(ROOT)),
        ],
        env=command_environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 2
    assert "configuration: 2 problems" in built.stdout
    assert "there is no var `as_of_dat`; did you mean `as_of_date`?" in built.stdout
    assert "`as_of_date` is missing: own inputs must name the last day they know" in built.stdout
    assert not (tmp_path / "retention.duckdb").exists()
