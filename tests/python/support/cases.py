"""The configurations under which subscription histories are judged."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from hypothesis import strategies as st

from oracle import History

from .histories import histories
from .input_table import InputTable, Row, input_table

# a Monday and the first day of a year: no period of any grain is cut off
CALENDAR_START = date(2024, 1, 1)


@dataclass(frozen=True)
class Case:
    """A configuration, with what its histories look like."""

    name: str
    calendar_start: date
    # the earliest of the histories' days
    first_day: date
    as_of_date: date
    grains: tuple[str, ...]
    segments: tuple[str, ...]

    @property
    def config(self) -> dict[str, Any]:
        """The vars for dbt; a customers table is mapped where there are segments to read from it."""
        inputs = ["subscriptions", *(["customers"] if self.segments else [])]
        return self.vars({name: {"relation": f"input_{name}"} for name in inputs})

    def vars(self, inputs: dict[str, Any]) -> dict[str, Any]:
        """The vars for dbt with inputs that lie elsewhere."""
        return {
            "inputs": inputs,
            "calendar_start": self.calendar_start.isoformat(),
            "as_of_date": self.as_of_date.isoformat(),
            "grains": list(self.grains),
            "segments": list(self.segments),
        }

    def histories(self) -> st.SearchStrategy[History]:
        """Histories for it."""
        return histories(self.first_day, self.as_of_date, with_customers=bool(self.segments))


SEGMENTED = Case(
    name="segments, as of the middle of every period",
    calendar_start=CALENDAR_START,
    first_day=CALENDAR_START,
    as_of_date=date(2025, 8, 17),
    grains=("week", "month", "quarter", "year"),
    segments=("country", "plan"),
)
DAILY = Case(
    name="no customers, as of the last day of a year",
    calendar_start=CALENDAR_START,
    first_day=date(2024, 10, 1),
    as_of_date=date(2025, 12, 31),
    grains=("day", "week", "month", "quarter", "year"),
    segments=(),
)


def subscription_rows(history: History) -> list[Row]:
    """Its spans as rows of the subscriptions input."""
    return [
        {"subscription_id": f"s{n}", **{field.name: getattr(span, field.name) for field in fields(span)}}
        for n, span in enumerate(history.spans)
    ]


def input_tables(history: History) -> dict[str, InputTable]:
    """The history as the input tables that a case maps."""
    tables = {"input_subscriptions": input_table("subscriptions", subscription_rows(history))}
    if history.customers is not None:
        customers = [{"customer_id": name, **attributes} for name, attributes in history.customers.items()]
        tables["input_customers"] = input_table("customers", customers)
    return tables
