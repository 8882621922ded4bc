"""Whatever the inputs hold, every table is built, and every row is either accepted or rejected with its raw values."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from support import CompiledProject, InputTable, input_columns, input_table
from support.contract import input_contract
from support.garbage import garbage
from support.rejection_cases import AS_TEXT, CONFIG, GOOD, INPUTS

STAGED = (*(f"stg_{name}" for name in INPUTS), "rejected_rows")


@pytest.fixture(scope="module")
def project(compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    return compiled(CONFIG)


def generated(max_examples: int) -> settings:
    """The same examples on every machine and every run."""
    return settings(
        max_examples=max_examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@generated(14)
@given(tables=garbage())
def test_accepted_plus_rejected_is_raw(project: CompiledProject, tables: dict[str, InputTable]) -> None:
    """As texts, not only as numbers; what is accepted has a key of its own, and what is rejected its reason."""
    with project.built(tables, *STAGED) as built:
        for name in INPUTS:
            key = input_contract()[name]["key"]
            read = [column for column in input_columns(name) if column != "acquisition_channel"]
            written = ", ".join(f"cast({column} as varchar)" for column in read)
            raw = Counter(built.query(f"select {written} from input_{name}"))
            judged = built.query(f"select {key or 'null'}, rejection_reason, raw_values from base_{name}")
            kept = Counter(tuple(json.loads(values)[column] for column in read) for _, _, values in judged)
            assert kept == raw
            rejected = built.query(f"select row_key, reason, raw_values from rejected_rows where input = '{name}'")
            assert Counter(rejected) == Counter(row for row in judged if row[1] is not None)
            accepted = built.query(f"select {key or 'null'} from stg_{name}")
            assert len(accepted) + len(rejected) == sum(raw.values())
            if key:
                assert (None,) not in accepted
                assert len(set(accepted)) == len(accepted)


@generated(5)
@given(tables=garbage())
def test_every_table_is_built(project: CompiledProject, tables: dict[str, InputTable]) -> None:
    """No row stops a build: nothing overflows, and nothing is cast that cannot be."""
    with project.built(tables) as built:
        for model in project.models.values():
            if model.contract:
                built.query(f"select * from {model.name}")


NOTHING = {name: dict.fromkeys(input_columns(name)) for name in INPUTS}
BACKWARDS = {"customers": {"cost_to_serve": "-1"}, "marketing_spend": {"amount": "-1"}}


@pytest.mark.parametrize("types", [{}, AS_TEXT], ids=["typed", "text"])
@pytest.mark.parametrize(
    "rows",
    [
        {name: [] for name in INPUTS},
        {name: [row, row] for name, row in NOTHING.items()},
        {name: [{**GOOD[name], **BACKWARDS.get(name, {})}] for name in INPUTS},
    ],
    ids=["empty", "only nulls", "all rejected"],
)
def test_nothing_to_count_is_built_too(project: CompiledProject, rows: dict[str, Any], types: dict[str, Any]) -> None:
    """Empty tables, tables of nulls and tables of which every row is rejected give empty figures, not an error."""
    tables = {f"input_{name}": input_table(name, rows[name], types.get(name)) for name in INPUTS}
    with project.built(tables) as built:
        for model in project.models.values():
            if model.contract:
                built.query(f"select * from {model.name}")
        assert built.query("select count(*) from rejected_rows") == [(sum(map(len, rows.values())),)]
        assert built.query("select count(*) from customer_value") == [(0,)]
        assert built.query("select count(*) from metric_values where value <> 0") == [(0,)]


def test_amounts_at_the_limit_do_not_overflow(project: CompiledProject) -> None:
    """The largest that are accepted, many of them, beside the smallest: sums, growth and lifetime values."""
    largest, months = "999999999999.99", [f"2024-{month:02}-01" for month in range(1, 13)]
    spans = [
        {"subscription_id": f"s{n}", "customer_id": f"c{n % 40}", "started_on": months[n % 12], "mrr": largest}
        for n in range(400)
    ]
    spans += [
        {
            "subscription_id": f"t{n}",
            "customer_id": f"c{n % 40}",
            "started_on": "2024-01-01",
            "ended_on": end,
            "mrr": "0.01",
        }
        for n, end in enumerate([None, *months])
    ]
    orders = [
        {
            "order_id": f"o{n}",
            "customer_id": f"c{n % 40}",
            "ordered_at": months[n % 12],
            "revenue": revenue,
            "cost": cost,
        }
        for n, (revenue, cost) in enumerate(
            [(largest, "0"), ("0.01", largest), ("0.01", None), (largest, largest)] * 100
        )
    ]
    rows = {
        "customers": [{"customer_id": f"c{n}", "cost_to_serve": largest, "country": "DE"} for n in range(40)],
        "subscriptions": spans,
        "orders": orders,
        "marketing_spend": [
            {"spent_on": month, "purpose": purpose, "amount": largest}
            for month in months
            for purpose in ("acquisition", "retention")
        ],
    }
    tables = {f"input_{name}": input_table(name, rows.get(name, [])) for name in INPUTS}
    with project.built(tables) as built:
        assert built.query("select count(*) from rejected_rows") == [(0,)]
        assert built.query("select max(mrr_at_end) > 3.9e14 from revenue_retention") == [(True,)]
        assert built.query("select max(revenue) > 9e12 from customer_value") == [(True,)]
