"""The columns of each input, read from the project's own contract so that the two cannot drift apart."""

from functools import cache
from typing import Any

from jinja2 import Environment

from .project import ROOT

NUMBERS = {"mrr", "revenue", "cost", "cost_to_serve", "amount"}
# the naming rules of the project say what the rest of the columns are
TYPES_BY_ENDING = {"_on": "date", "_at": "timestamp", "_id": "varchar"}


@cache
def input_contract() -> dict[str, dict[str, Any]]:
    """What the macro `input_contract` returns."""
    returned: list[dict[str, Any]] = []
    environment = Environment(extensions=["jinja2.ext.do"])
    # dbt's `return` hands a value out of a macro; plain Jinja has none
    environment.globals["return"] = returned.append
    template = environment.from_string((ROOT / "macros/inputs/input_contract.sql").read_text(encoding="utf-8"))
    template.module.input_contract()  # type: ignore[attr-defined]
    return returned[0]


def column_type(column: str) -> str:
    """The type a well-kept source table has for a column of the contract."""
    if column in NUMBERS:
        return "decimal(18, 2)"
    if column == "score":
        return "integer"
    return next((type_ for ending, type_ in TYPES_BY_ENDING.items() if column.endswith(ending)), "varchar")


def input_columns(input_name: str) -> dict[str, str]:
    """Column names of an input, in the contract's order, with their types."""
    contract = input_contract()[input_name]
    names = [*contract["required"], *contract["optional"], *contract["segments"]]
    return {name: column_type(name) for name in names}
