"""Writes the generated company part by part."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

import duckdb
import yaml

# drawn for each part of the customers; marketing spend is that of all together
OF_CUSTOMERS = ("customers", "subscriptions", "orders", "sessions", "survey_responses")
GENERATED_INPUTS = (*OF_CUSTOMERS, "marketing_spend")
AS_OF_DATE = date(2025, 12, 31)
CUSTOMERS_PER_PART = 250_000
# a part needs less than 1 GB; with more threads it could take more
LIMITS = {"memory_limit": "2GB", "preserve_insertion_order": "true"}


@dataclass(frozen=True)
class GeneratedCompany:
    """How large it is, how long it exists on AS_OF_DATE, and which of the companies alike in this it is."""

    customers: int
    years: int
    seed: int = 1

    @property
    def opened_on(self) -> date:
        """Its first day."""
        return date(AS_OF_DATE.year - self.years + 1, 1, 1)

    @property
    def parts(self) -> list[tuple[int, int]]:
        """The numbers of the first and last customer of each part."""
        firsts = range(1, self.customers + 1, CUSTOMERS_PER_PART)
        return [(first, min(first + CUSTOMERS_PER_PART - 1, self.customers)) for first in firsts]

    def variables(self) -> dict[str, object]:
        """What its SQL reads with getvariable()."""
        return {
            "customers": self.customers,
            "seed": self.seed,
            "opened_on": self.opened_on,
            "as_of_date": AS_OF_DATE,
        }


def write_generated_company(
    company: GeneratedCompany, folder: Path, on_file: Callable[[], None] = lambda: None
) -> Path:
    """Write `<input>/part-<n>.parquet` for every input and return the --config file that maps them.

    `on_file` is called after each of the files.
    """
    for name in GENERATED_INPUTS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        # parts of a larger company that was here before would be read with this one's
        for old in (folder / name).glob("part-*.parquet"):
            old.unlink()
    with duckdb.connect(config=LIMITS) as connection:
        for name, value in company.variables().items():
            connection.execute(f"set variable {name} = $value", {"value": value})
        connection.execute(_sql("draws"))
        for part, (first, last) in enumerate(company.parts, start=1):
            connection.execute(f"set variable first_number = {first}")
            connection.execute(f"set variable last_number = {last}")
            connection.execute(_sql("people"))
            for name in OF_CUSTOMERS:
                _copy(connection, name, folder, part)
                on_file()
        _copy(connection, "marketing_spend", folder, 1)
        on_file()
    return _write_config(folder)


def number_of_files(company: GeneratedCompany) -> int:
    """How often `write_generated_company` calls `on_file`."""
    return len(OF_CUSTOMERS) * len(company.parts) + 1


def _copy(connection: duckdb.DuckDBPyConnection, name: str, folder: Path, part: int) -> None:
    path = str(folder / name / f"part-{part:04d}.parquet").replace("'", "''")
    connection.execute(f"copy ({_sql(name)}) to '{path}' (format parquet, compression zstd)")


def _sql(name: str) -> str:
    return files(__package__).joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def _write_config(folder: Path) -> Path:
    """What `retention build --config` needs to build it; paths are relative to the file."""
    config = {
        "as_of_date": AS_OF_DATE.isoformat(),
        "inputs": {name: {"file": f"{name}/*.parquet"} for name in GENERATED_INPUTS},
    }
    path = folder / "company.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return path
