"""Segments become columns of queries: names that a query cannot have are refused, all at once and beforehand."""

from typing import Any

import duckdb
import pytest

from retention_metrics.configuration import default_vars
from retention_metrics.project_macros import ProjectMacros
from support import ROOT

MACROS = ProjectMacros(ROOT / "macros")


def problems(segments: list[str], **columns: str) -> list[str]:
    """What is said of a configuration with these segments, and customers columns mapped to expressions."""
    customers: dict[str, Any] = {"relation": "crm.accounts", "columns": columns}
    inputs = {"subscriptions": {"relation": "billing.spans"}, "customers": customers}
    configuration = default_vars() | {"as_of_date": "2025-12-31", "inputs": inputs, "segments": segments}
    return MACROS.configuration_problems(configuration, "duckdb")


def test_words_of_sql_are_listed_all_at_once() -> None:
    assert problems(["order", "plan", "Group", "user"]) == [
        f"`segments` cannot have `{word}`: it is a word of SQL; give the column another name in "
        f"`inputs.customers.columns`, e.g. {{customer_{word.lower()}: <the column>}}."
        for word in ("order", "Group", "user")
    ]


def test_the_cure_that_is_named_is_one() -> None:
    assert not problems(["customer_order"], customer_order='"order"')


def test_no_word_that_the_engine_keeps_for_itself_is_let_through() -> None:
    """Tried with the engine's own list, in the ways in which the models use the names."""
    with duckdb.connect() as connection:
        for (word,) in connection.execute("select distinct keyword_name from duckdb_keywords()").fetchall():
            query = f"select coalesce({word}, '') as {word}, t.{word} from (select '' as {word}) as t order by {word}"
            try:
                connection.execute(f"select distinct {word} from ({query})")
            except duckdb.Error:
                assert problems([word]), word


@pytest.mark.parametrize(
    "name",
    ["customer_id", "Customer_ID", "rejection_reason", "repeated_key_reason", "cost_to_serve_text", "ALL", "cohort"],
)
def test_names_that_the_models_need_are_taken_in_any_case(name: str) -> None:
    assert problems([name]) == [f"`segments` cannot have `{name}`: the name is taken."]


def test_names_that_differ_by_case_only_are_one() -> None:
    assert problems(["plan", "Plan"]) == ["`segments` has `plan` and `Plan`, which are one name in SQL."]


@pytest.mark.parametrize("name", ["plan name", "plan-name", "1st", "plan\n", "plan'", "=cmd()", "طرح", ""])
def test_a_name_must_be_plain(name: str) -> None:
    assert len(problems([name])) == 1
    assert "must be plain column names" in problems([name])[0]
