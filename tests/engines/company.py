"""A company: what dbt is told about it, and its input tables where they are not the bundled ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

SOURCE_SCHEMA = "source_system"


@dataclass(frozen=True)
class InputTable:
    """Rows of an input, with the type that its columns have in every engine."""

    columns: dict[str, str]
    rows: Sequence[tuple[Any, ...]]


@dataclass(frozen=True, eq=False)
class Company:
    """`variables` are the project's vars without `relation`; `tables` are keyed by input."""

    name: str
    variables: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, InputTable] = field(default_factory=dict)

    def dbt_vars(self) -> dict[str, Any]:
        """The vars for dbt, with each table mapped as a relation of the warehouse."""
        if not self.tables:
            return self.variables
        mapped = self.variables.get("inputs", {})
        inputs = {name: {"relation": f"{SOURCE_SCHEMA}.{name}"} | mapped.get(name, {}) for name in self.tables}
        return self.variables | {"inputs": inputs}

    def write_parquet(self, folder: Path) -> dict[str, Path]:
        """The tables as Parquet files, which is what every engine loads them from."""
        folder.mkdir(parents=True, exist_ok=True)
        files = {}
        with duckdb.connect() as connection:
            for name, table in self.tables.items():
                declared = ", ".join(f"{column} {type_}" for column, type_ in table.columns.items())
                connection.execute(f"create table {name} ({declared})")
                values = f"({', '.join('?' for _ in table.columns)})"
                connection.executemany(f"insert into {name} values {values}", table.rows)
                files[name] = folder / f"{name}.parquet"
                connection.execute(f"copy {name} to '{files[name]}' (format parquet)")
        return files
