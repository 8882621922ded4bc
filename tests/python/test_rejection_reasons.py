"""Every input, every reason: each wrong row gets its own, whatever types the columns have."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from support import ROOT, CompiledProject, Row, input_table
from support.compiled_project import BuiltProject
from support.contract import input_contract
from support.rejection_cases import AS_FLOATING, AS_TEXT, CONFIG, FLOATING, GOOD, INPUTS, KNOWN, TEXT, TYPED, Cases

Types = dict[str, dict[str, str]]
KINDS: dict[str, tuple[dict[str, Cases], Types]] = {
    "typed": (TYPED, {}),
    "text": ({name: TYPED[name] + TEXT[name] for name in INPUTS}, AS_TEXT),
    "floating": (FLOATING, AS_FLOATING),
}
# timestamps write themselves differently as text
ONLY_TYPED = {"infinity", "-infinity", "10000-01-01", "0044-03-15 (BC)"}


@pytest.fixture(scope="module")
def project(compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    return compiled(CONFIG)


@contextmanager
def staged(project: CompiledProject, rows: dict[str, list[Row]], types: Types) -> Iterator[BuiltProject]:
    """The staging tables of these rows, beside the customer whom they are of."""
    rows = rows | {"customers": [{"customer_id": KNOWN}, *rows.get("customers", [])]}
    tables = {f"input_{name}": input_table(name, rows.get(name, []), types.get(name)) for name in INPUTS}
    with project.built(tables, *(f"stg_{name}" for name in INPUTS), "rejected_rows") as built:
        yield built


def numbered(name: str, cases: Cases) -> list[Row]:
    """A row per case, told apart by its key, or by its channel where there is no key."""
    key = input_contract()[name]["key"] or "channel"
    return [{**GOOD[name], **changes, key: f"case {number}"} for number, (changes, _) in enumerate(cases)]


def reasons(built: BuiltProject, name: str) -> dict[str, str | None]:
    """The reason of each row, by what tells rows apart."""
    key = input_contract()[name]["key"] or "channel"
    return dict(built.query(f"select {key}, rejection_reason from base_{name} where {key} <> '{KNOWN}'"))


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, (cases, _) in KINDS.items() for name in cases])
def test_each_wrong_row_gets_its_reason(project: CompiledProject, kind: str, name: str) -> None:
    """One row per case, all at once: none disturbs another."""
    cases, types = KINDS[kind]
    rows = numbered(name, cases[name])
    with staged(project, {name: rows}, types) as built:
        actual = reasons(built, name)
        accepted = built.query(f"select count(*) from stg_{name}")[0][0] - (name == "customers")
        rejected = built.query("select count(*) from rejected_rows")[0][0]
    assert len(actual) == len(cases[name]) == accepted + rejected
    wrong = [
        (changes, reason, actual[f"case {number}"])
        for number, (changes, reason) in enumerate(cases[name])
        if actual[f"case {number}"] != reason
    ]
    assert not wrong


@pytest.mark.parametrize("types", [{}, AS_TEXT], ids=["typed", "text"])
@pytest.mark.parametrize("name", [name for name in INPUTS if input_contract()[name]["key"]])
def test_missing_and_repeated_keys(project: CompiledProject, name: str, types: Types) -> None:
    """Blanks are no key, blanks around a key are no other key, and case is."""
    key = input_contract()[name]["key"]
    other = {"customers": "country", "sessions": "visitor_id"}.get(name, "customer_id")
    rows = [{**GOOD[name], key: value} for value in (None, "", "\u200b \t", "copy", "copy", "twice", "Twice")]
    rows.append({**GOOD[name], key: " twice\r\n", other: "changed"})
    with staged(project, {name: rows}, types) as built:
        actual = built.query(f"select {key}, rejection_reason from base_{name} where {key} is distinct from '{KNOWN}'")
    expected: list[tuple[str | None, str | None]] = [(None, "missing key")] * 3
    expected += [("copy", None), ("copy", "exact duplicate"), ("Twice", None), *[("twice", "duplicate key")] * 2]
    assert sorted(actual, key=repr) == sorted(expected, key=repr)


def reasons_in_the_models() -> dict[str, set[str]]:
    """The reasons that the text of each model, and of the macro they share, can give."""
    pattern = re.compile(r"then '([a-z ]+)'")
    shared = pattern.findall((ROOT / "macros/inputs/without_repeated_keys.sql").read_text(encoding="utf-8"))
    found = {}
    for name in INPUTS:
        text = (ROOT / f"models/staging/base_{name}.sql").read_text(encoding="utf-8")
        found[name] = {*pattern.findall(text), *(shared if "without_repeated_keys" in text else [])}
    return found


def test_every_reason_of_every_input_has_a_case() -> None:
    """A new reason without a case fails here; the keys' own cases are those of the test above."""
    keys = {"missing key", "duplicate key", "exact duplicate"}
    for name, possible in reasons_in_the_models().items():
        # a segment of customers and the channel of spend are free text: everything else can go wrong
        tested = {reason for _, reason in TYPED[name] + TEXT[name] if reason}
        assert possible - keys == tested - keys, name
        assert (keys <= possible) == bool(input_contract()[name]["key"]), name


def test_the_readme_lists_the_reasons() -> None:
    """Each with its cause and its cure, and none that no longer exists."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("\n### Rejected rows\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:3] == "| `"]
    assert sorted(reason.strip("`") for reason, *_ in rows) == sorted(set().union(*reasons_in_the_models().values()))
    assert all(len(row) == 3 and all(row) for row in rows)
