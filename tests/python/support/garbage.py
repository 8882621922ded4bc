"""Rows of every input that hold whatever a source may hold, in columns of text, of their own types and of others."""

from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

from .contract import input_columns, input_contract
from .input_table import InputTable, Row, input_table
from .rejection_cases import GOOD, INPUTS, KNOWN

# what a person or a program leaves behind where a date, a number or a name should be
LEFTOVERS = [
    *("", " ", "\t\r\n", "\u200b", "null", "N/A", "-", "NaN", "Infinity", "-inf", "1e400", "true", "=cmd()", "'"),
    *(
        "۱۲",
        "٣.٥",
        "１２",
        "½",
        "10,5",
        "1_000",
        "0x10",
        "1e12",
        "-1e-400",
        "9" * 60,
        "0." + "0" * 60 + "1",
        "🙂",
        "می\u200cشود",
    ),
    *(
        "2024-02-30",
        "٢٠٢٤-٠٢-٢٩",
        "0000-01-01",
        "9999-12-31",
        "10000-01-01",
        "1899-12-31",
        "infinity",
        "epoch",
        "2024-01-01 25:00",
    ),
    *(
        "9999-12-31 23:59:59-14:59",
        "0001-01-01 00:00:00+14:59",
        "2024-06-01T10:00:00.123456789Z",
        "2024-06-01 24:00:00",
    ),
    *("\u202e'; drop table x; --", '{"a": "\\"}', "a\nb", "\x1b[31mred", "\\", "$1", "%s", "{{ x }}"),
]
KEYS = [KNOWN, " " + KNOWN, KNOWN + "\u00a0", KNOWN.upper(), "🙂", '"', "o'Brien", "a\nb", "\u200fk", None, "", " "]
MOMENTS = [
    "2024-03-01",
    "2024-03-01 10:00:00",
    "2025-08-17 23:59:59.999",
    "2025-08-18",
    "9999-12-31",
    "0001-01-01",
    "1899-12-31",
]
AMOUNTS = [
    "0",
    "0.01",
    "-0.01",
    "10.00",
    "10.005",
    "999999999999.99",
    "1000000000000",
    "9999999999999999.99",
    "-9999999999999999.99",
]
WHOLE_NUMBERS = [0, 1, 5, 6, 10, 11, -1, 2**31 - 1, -(2**31)]
# types in which a source may hold what the contract calls a date, a moment or an amount
CARELESS = {
    "date": ["date", "timestamp", "timestamptz", "varchar"],
    "timestamp": ["timestamp", "timestamptz", "timestamp_ns", "date", "varchar"],
    "decimal(18, 2)": ["decimal(18, 2)", "decimal(38, 10)", "double", "float", "hugeint", "bigint", "varchar"],
    "integer": ["integer", "bigint", "double", "decimal(9, 3)", "varchar"],
    "varchar": ["varchar"],
}
_TEXT = st.one_of(
    st.sampled_from(LEFTOVERS), st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
)
_DATES = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(str)
_DOUBLES = st.one_of(st.sampled_from(["nan", "inf", "-inf", 1e15, 1e300, 1.005, -0.0, 5e-324]), st.floats())
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "date": st.one_of(
        st.sampled_from([*(moment[:10] for moment in MOMENTS), "infinity", "-infinity", "0044-03-15 (BC)"]), _DATES
    ),
    "timestamp": st.one_of(
        st.sampled_from([*MOMENTS, "infinity"]), st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)).map(str)
    ),
    # this type ends in the year 2262
    "timestamp_ns": st.datetimes(datetime(1700, 1, 1), datetime(2261, 1, 1)).map(str),
    "timestamptz": st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31)).map(lambda moment: f"{moment}+00"),
    "decimal(18, 2)": st.sampled_from(AMOUNTS),
    "decimal(38, 10)": st.sampled_from([*AMOUNTS, "9" * 28 + ".5", "0.0049999999"]),
    "decimal(9, 3)": st.sampled_from(["5", "4.5", "-1", "10.000", "999999.999"]),
    "double": _DOUBLES,
    "float": st.sampled_from(["nan", "inf", 0.1, -1e30, 1e12, 9.0]),
    "hugeint": st.sampled_from([*WHOLE_NUMBERS, 10**12, 10**37]),
    "bigint": st.sampled_from([*WHOLE_NUMBERS, 10**12, 2**63 - 1]),
    "integer": st.sampled_from(WHOLE_NUMBERS),
}


def _value(column: str, type_: str, good: Any) -> st.SearchStrategy[Any]:
    if column.endswith("_id"):
        return st.one_of(st.sampled_from(KEYS), _TEXT)
    if type_ == "varchar":
        own = {"purpose": ["acquisition", "Retention "], "survey": ["nps", " CSAT"], "channel": ["tv", None]}.get(
            column, []
        )
        contract = input_type(column)
        like = MOMENTS if contract in ("date", "timestamp") else AMOUNTS if contract.startswith("decimal") else []
        return st.one_of(st.sampled_from([good, good, None, *own, *like]), _TEXT)
    # a third of what is typed is missing or as it should be, so that rows reach the metrics
    return st.one_of(st.none(), st.just(good), _VALUES[type_])


def input_type(column: str) -> str:
    """The type that the contract has for a column."""
    return next(types[column] for types in map(input_columns, INPUTS) if column in types)


@st.composite
def garbage(draw: st.DrawFn, max_rows: int = 20) -> dict[str, InputTable]:
    """A table for each input, with its columns in types of some source."""
    tables = {}
    for name in INPUTS:
        types = {column: draw(st.sampled_from(CARELESS[type_])) for column, type_ in input_columns(name).items()}
        good = {"customer_id": KNOWN, "visitor_id": KNOWN} | GOOD[name]
        one = st.fixed_dictionaries(
            {column: _value(column, type_, good.get(column)) for column, type_ in types.items()}
        )
        rows: list[Row] = draw(st.lists(one, max_size=max_rows))
        # what a source has once it often has twice
        rows += draw(st.lists(st.sampled_from(rows), max_size=2)) if rows else []
        tables[f"input_{name}"] = input_table(name, rows, types)
    return tables


def keyed(name: str) -> bool:
    """Whether rows of an input have a key of their own."""
    return bool(input_contract()[name]["key"])
