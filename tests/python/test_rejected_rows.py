"""Which input rows are rejected, for exactly which reason, and that no row is ever lost."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oracle import UNKNOWN
from support import CompiledProject, Row, input_columns, input_table
from support.cases import SEGMENTED
from support.compiled_project import BuiltProject

# of each input
KEYS = {"subscriptions": "subscription_id", "customers": "customer_id"}
TEXT = {name: dict.fromkeys(input_columns(name), "varchar") for name in KEYS}
CALENDAR_START = SEGMENTED.calendar_start

SUBSCRIPTION = {"customer_id": "c1", "started_on": "2024-03-01", "ended_on": "2024-04-01", "mrr": "10.00"}
# what differs from SUBSCRIPTION, and what is wrong with it; these values have a type
TYPED_SUBSCRIPTIONS: list[tuple[dict[str, Any], str | None]] = [
    ({}, None),
    ({"ended_on": None}, None),
    ({"ended_on": date(9999, 12, 31)}, None),
    ({"ended_on": "2024-03-01"}, None),
    ({"mrr": 0}, None),
    ({"started_on": CALENDAR_START}, None),
    # later than as_of_date: not seen yet, but nothing is wrong with it
    ({"started_on": "2030-01-01", "ended_on": None}, None),
    # of a customer that the customers table does not have
    ({"customer_id": "nobody"}, None),
    ({"customer_id": None}, "missing key"),
    ({"customer_id": ""}, "missing key"),
    ({"customer_id": "   "}, "missing key"),
    ({"started_on": None}, "missing date"),
    ({"mrr": None}, "missing number"),
    ({"started_on": "2023-12-31"}, "before calendar start"),
    ({"started_on": "2023-12-31", "ended_on": "2023-12-30"}, "before calendar start"),
    ({"ended_on": "2024-02-29"}, "ended before started"),
    ({"mrr": Decimal("-0.01")}, "negative amount"),
]
# what only a column of text can hold
TEXT_SUBSCRIPTIONS: list[tuple[dict[str, Any], str | None]] = [
    *TYPED_SUBSCRIPTIONS,
    ({"started_on": " 2024-03-01 ", "mrr": " 10 "}, None),
    ({"started_on": "2024-03-01 10:30:00"}, None),
    ({"ended_on": "  "}, None),
    ({"mrr": "1e2"}, None),
    # rounds to zero: nothing is negative
    ({"mrr": "-0.001"}, None),
    ({"started_on": " "}, "missing date"),
    ({"started_on": "soon"}, "unreadable date"),
    ({"started_on": "2024-02-30"}, "unreadable date"),
    ({"started_on": "01.03.2024"}, "unreadable date"),
    ({"started_on": "20240301"}, "unreadable date"),
    # what one engine or another would take for a date or a number
    ({"started_on": "2024-3-1"}, "unreadable date"),
    ({"started_on": "2024/03/01"}, "unreadable date"),
    ({"started_on": "epoch"}, "unreadable date"),
    ({"started_on": "infinity"}, "unreadable date"),
    ({"mrr": "1_000"}, "unreadable number"),
    ({"ended_on": "never"}, "unreadable date"),
    ({"ended_on": "2023-02-29"}, "unreadable date"),
    ({"mrr": " "}, "missing number"),
    ({"mrr": "ten"}, "unreadable number"),
    ({"mrr": "10,00"}, "unreadable number"),
    ({"mrr": "€10"}, "unreadable number"),
    ({"mrr": "nan"}, "unreadable number"),
    ({"mrr": "inf"}, "unreadable number"),
    ({"mrr": "1e30"}, "unreadable number"),
    # the first reason that applies
    ({"customer_id": None, "started_on": "soon", "mrr": "ten"}, "missing key"),
    ({"started_on": "soon", "mrr": "-1"}, "unreadable date"),
]
TYPED_CUSTOMERS: list[tuple[dict[str, Any], str | None]] = [
    ({}, None),
    ({"country": "DE", "plan": "", "cost_to_serve": 0}, None),
    ({"cost_to_serve": Decimal("12.34")}, None),
    ({"cost_to_serve": Decimal("-12.34")}, "negative amount"),
]
TEXT_CUSTOMERS: list[tuple[dict[str, Any], str | None]] = [
    *TYPED_CUSTOMERS,
    ({"cost_to_serve": " "}, None),
    ({"cost_to_serve": "much"}, "unreadable number"),
]
# whatever a source may hold, it is kept in writing
ODD_TEXTS = ['say "hi"', "back\\slash", "line\nbreak", "tab\tstop", "\x01", "naïve – فارسی 🙂", "{}", "null", "'"]


@pytest.fixture(scope="module")
def project(compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    return compiled(SEGMENTED.config)


@contextmanager
def staged(
    project: CompiledProject, rows: dict[str, list[Row]], types: dict[str, dict[str, str]]
) -> Iterator[BuiltProject]:
    """The staging tables of these rows."""
    tables = {f"input_{name}": input_table(name, rows.get(name, []), types.get(name)) for name in KEYS}
    with project.built(tables, *(f"stg_{name}" for name in KEYS), "rejected_rows") as built:
        yield built


def reasons(built: BuiltProject, input_name: str) -> list[tuple[str | None, str | None]]:
    """Key and reason of every row, accepted (no reason) and rejected."""
    accepted = built.query(f"select {KEYS[input_name]}, null from stg_{input_name}")
    return accepted + built.query(f"select row_key, reason from rejected_rows where input = '{input_name}'")


def sorted_rows(rows: list[tuple]) -> list[tuple]:
    """In an order that nulls do not disturb."""
    return sorted(rows, key=repr)


@pytest.mark.parametrize(
    ("input_name", "types", "cases"),
    [
        ("subscriptions", {}, TYPED_SUBSCRIPTIONS),
        ("subscriptions", TEXT, TEXT_SUBSCRIPTIONS),
        ("customers", {}, TYPED_CUSTOMERS),
        ("customers", TEXT, TEXT_CUSTOMERS),
    ],
    ids=["typed subscriptions", "subscriptions as text", "typed customers", "customers as text"],
)
def test_each_reason(
    project: CompiledProject,
    input_name: str,
    types: dict[str, dict[str, str]],
    cases: list[tuple[dict[str, Any], str | None]],
) -> None:
    """One row per case, all at once: each gets its own reason and none disturbs another."""
    base = SUBSCRIPTION if input_name == "subscriptions" else {}
    rows = [{**base, **changes, KEYS[input_name]: f"k{n}"} for n, (changes, _) in enumerate(cases)]
    with staged(project, {input_name: rows}, types) as built:
        actual = dict(reasons(built, input_name))
    expected = {f"k{n}": reason for n, (_, reason) in enumerate(cases)}
    wrong = {repr(cases[int(key[1:])]): actual.get(key) for key in expected if actual.get(key, "lost") != expected[key]}
    assert not wrong


@pytest.mark.parametrize("input_name", KEYS)
@pytest.mark.parametrize("key", [None, "", "  "])
def test_a_row_without_key_is_rejected_however_often_it_occurs(
    project: CompiledProject, input_name: str, key: str | None
) -> None:
    """Two empty keys are not the same key."""
    row = {**SUBSCRIPTION, KEYS[input_name]: key} if input_name == "subscriptions" else {"customer_id": key}
    with staged(project, {input_name: [row, row]}, {}) as built:
        assert reasons(built, input_name) == [(None, "missing key")] * 2


DUPLICATE, COPY = "duplicate key", "exact duplicate"


@pytest.mark.parametrize(
    ("input_name", "column", "values", "expected"),
    [
        ("subscriptions", "mrr", ["10.00", "10.00"], [None, COPY]),
        ("subscriptions", "mrr", ["10.00", "10.00", "10.00"], [None, COPY, COPY]),
        ("subscriptions", "mrr", ["10.00", "20.00"], [DUPLICATE, DUPLICATE]),
        # which of the three is right is not known, so two equal ones do not outvote the third
        ("subscriptions", "mrr", ["10.00", "10.00", "20.00"], [DUPLICATE] * 3),
        ("subscriptions", "ended_on", ["2024-04-01", None], [DUPLICATE, DUPLICATE]),
        ("subscriptions", "ended_on", [None, None], [None, COPY]),
        # a copy of a bad row is a copy first
        ("subscriptions", "mrr", ["-1.00", "-1.00"], [COPY, "negative amount"]),
        ("subscriptions", "customer_id", ["c1", "c2"], [DUPLICATE, DUPLICATE]),
        # a missing key comes first
        ("subscriptions", "customer_id", [None, None], ["missing key", "missing key"]),
        ("customers", "country", ["DE", "DE"], [None, COPY]),
        ("customers", "country", ["DE", "FR"], [DUPLICATE, DUPLICATE]),
        ("customers", "country", ["DE", None], [DUPLICATE, DUPLICATE]),
        ("customers", "cost_to_serve", ["1.00", "2.00"], [DUPLICATE, DUPLICATE]),
    ],
)
@pytest.mark.parametrize("types", [{}, TEXT], ids=["typed", "text"])
def test_rows_that_share_a_key(
    project: CompiledProject,
    types: dict[str, dict[str, str]],
    input_name: str,
    column: str,
    values: list[str | None],
    expected: list[str | None],
) -> None:
    """Copies are taken once; rows that contradict one another not at all."""
    base = SUBSCRIPTION if input_name == "subscriptions" else {}
    rows = [{**base, KEYS[input_name]: "twice", column: value} for value in values]
    bystander = {**base, KEYS[input_name]: "once"}
    with staged(project, {input_name: [*rows, bystander]}, types) as built:
        actual = reasons(built, input_name)
    assert sorted_rows(actual) == sorted_rows([("once", None), *(("twice", reason) for reason in expected)])


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_raw_values_are_json_of_the_text_that_was_read(project: CompiledProject, text: str) -> None:
    """Quotes, line breaks and foreign scripts survive; an absent value is null, a blank one is blank."""
    row = {"subscription_id": text, "customer_id": text, "started_on": text, "ended_on": None, "mrr": "  "}
    with staged(
        project, {"subscriptions": [row], "customers": [{"customer_id": None, "country": text}]}, TEXT
    ) as built:
        rejected = dict(built.query("select input, raw_values from rejected_rows"))
    assert json.loads(rejected["subscriptions"]) == row
    assert json.loads(rejected["customers"]) == {
        "customer_id": None,
        "cost_to_serve": None,
        "country": text,
        "plan": None,
    }


def test_raw_values_of_typed_columns_are_text(project: CompiledProject) -> None:
    """Dates and numbers are written out, so that no reader's idea of numbers changes them."""
    row = {**SUBSCRIPTION, "subscription_id": "s1", "mrr": Decimal("-1.50")}
    with staged(project, {"subscriptions": [row]}, {}) as built:
        ((raw_values,),) = built.query("select raw_values from rejected_rows")
    assert json.loads(raw_values) == {**row, "mrr": "-1.50"}


def test_accepted_values(project: CompiledProject) -> None:
    """What staging makes of text: trimmed, typed, an end that no calendar reaches open, a blank segment unknown."""
    spans = [
        {**SUBSCRIPTION, "subscription_id": " s1 ", "customer_id": " c1", "mrr": "10.005"},
        {**SUBSCRIPTION, "subscription_id": "s2", "ended_on": "9999-12-31"},
    ]
    customers = [{"customer_id": " c1 ", "country": " DE ", "plan": " ", "cost_to_serve": "1.5"}]
    with staged(project, {"subscriptions": spans, "customers": customers}, TEXT) as built:
        assert built.query("from stg_subscriptions order by subscription_id") == [
            ("s1", "c1", date(2024, 3, 1), date(2024, 4, 1), Decimal("10.01")),
            ("s2", "c1", date(2024, 3, 1), None, Decimal("10.00")),
        ]
        assert built.query("select customer_id, country, plan, cost_to_serve from stg_customers") == [
            ("c1", "DE", UNKNOWN, Decimal("1.50"))
        ]


def text_rows(input_name: str) -> st.SearchStrategy[list[Row]]:
    """Rows of text that are often equal, often share a key and are often wrong in several ways."""
    values = {
        "subscription_id": ["k1", "k2", "k3", " k1", None, ""],
        "customer_id": ["k1", "k2", "k3", " k1", None, ""],
        "started_on": ["2024-03-01", "2024-03-01", "2023-12-31", "soon", None],
        "ended_on": [None, "", "2024-04-01", "2024-02-01", "9999-12-31", "later"],
        "mrr": ["10", "10.00", "0", "-1", "ten", None],
        "cost_to_serve": [None, "5", "-5", "much"],
        "country": ["DE", "DE", " ", None],
    }
    columns = {name: st.sampled_from(values[name]) for name in input_columns(input_name) if name in values}
    return st.lists(st.fixed_dictionaries(columns), max_size=12)


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_no_row_is_lost(data: st.DataObject, project: CompiledProject) -> None:
    """accepted + rejected = raw, as texts and not only as numbers; what is accepted has a key of its own."""
    rows = {name: data.draw(text_rows(name), label=name) for name in KEYS}
    with staged(project, rows, TEXT) as built:
        for name, key in KEYS.items():
            accepted = [row_key for (row_key,) in built.query(f"select {key} from stg_{name}")]
            judged = built.query(f"select {key}, rejection_reason, raw_values from base_{name}")
            rejected = built.query(f"select row_key, reason, raw_values from rejected_rows where input = '{name}'")
            assert len(accepted) + len(rejected) == len(rows[name])
            assert sorted_rows(rejected) == sorted_rows([row for row in judged if row[1] is not None])
            assert len(set(accepted)) == len(accepted)
            assert None not in accepted
            raw = Counter(tuple(json.loads(raw_values).items()) for _, _, raw_values in judged)
            kept = list(json.loads(judged[0][2])) if judged else []
            assert raw == Counter(tuple((column, row.get(column)) for column in kept) for row in rows[name])
