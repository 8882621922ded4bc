"""A table of input rows, written in Python."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb

from .contract import input_columns

Row = Mapping[str, Any]


@dataclass(frozen=True)
class InputTable:
    """Rows with the declared type of each column; a column that a row does not name is null there."""

    columns: dict[str, str]
    rows: list[Row]

    def create(self, connection: duckdb.DuckDBPyConnection, name: str) -> None:
        """Make it a table of the database."""
        declared = ", ".join(f"{column} {type_}" for column, type_ in self.columns.items())
        connection.execute(f"create table {name} ({declared})")
        if not self.rows:
            return
        # one statement for all rows: a statement per row would cost more than the models
        one_row = f"({', '.join('?' for _ in self.columns)})"
        values = [row.get(column) for row in self.rows for column in self.columns]
        connection.execute(f"insert into {name} values {', '.join([one_row] * len(self.rows))}", values)


def input_table(input_name: str, rows: Iterable[Row], types: Mapping[str, str] | None = None) -> InputTable:
    """Rows of one of the project's inputs, with the columns of its contract; `types` overrides their types."""
    return InputTable(input_columns(input_name) | dict(types or {}), list(rows))
