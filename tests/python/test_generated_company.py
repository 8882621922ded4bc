"""`retention generate --customers`: the same rows for a seed, of customers that exist, which staging accepts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from retention_metrics.generated_company import GENERATED_INPUTS, GeneratedCompany, write, write_generated_company
from support import CompiledProject
from support.command import retention

COMPANY = GeneratedCompany(customers=2000, years=3)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The company, in several parts as a large one would be."""
    folder = tmp_path_factory.mktemp("company")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write, "CUSTOMERS_PER_PART", 700)
        write_generated_company(COMPANY, folder)
    return folder


def query(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    """Rows of a query that names inputs like tables."""
    with duckdb.connect() as connection:
        for name in GENERATED_INPUTS:
            connection.execute(f"create view {name} as select * from '{folder}/{name}/*.parquet'")
        return connection.execute(sql).fetchall()


def rows(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every input."""
    return {name: query(folder, f"select * from {name} order by all") for name in GENERATED_INPUTS}


def test_the_same_seed_gives_the_same_rows_whatever_the_parts(folder: Path, tmp_path: Path) -> None:
    write_generated_company(COMPANY, tmp_path)
    assert len(list((folder / "orders").iterdir())) == 3
    assert len(list((tmp_path / "orders").iterdir())) == 1
    assert rows(folder) == rows(tmp_path)


def test_another_seed_gives_other_rows(folder: Path, tmp_path: Path) -> None:
    write_generated_company(GeneratedCompany(COMPANY.customers, COMPANY.years, seed=2), tmp_path)
    assert all(other != rows(folder)[name] for name, other in rows(tmp_path).items())


def test_a_smaller_company_leaves_nothing_of_a_larger_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "CUSTOMERS_PER_PART", 10)
    write_generated_company(GeneratedCompany(customers=20, years=1), tmp_path)
    write_generated_company(GeneratedCompany(customers=10, years=1), tmp_path)
    assert query(tmp_path, "select count(*) from customers") == [(10,)]


def test_everybody_is_a_customer_who_has_joined(folder: Path) -> None:
    """Spans, orders and surveys are of customers; visitors are too, but for those who never say who they are."""
    for name in ("subscriptions", "orders", "survey_responses"):
        assert query(folder, f"select * from {name} anti join customers using (customer_id)") == []
    strangers = "select visitor_id from sessions anti join customers on visitor_id = customer_id"
    assert {visitor[0] for (visitor,) in query(folder, strangers)} == {"V"}
    assert query(folder, "select count(distinct customer_id), count(*) from subscriptions")[0][0] == COMPANY.customers
    early = "select * from orders where ordered_at < timestamp '2023-01-01' or ordered_at >= timestamp '2026-01-01'"
    assert query(folder, early) == []


def test_histories_are_of_every_kind(folder: Path) -> None:
    """Customers change what they pay, leave, come back, and some stay: about five spans for two customers."""
    histories = """
        select count(*), count(*) filter (ended_on is null), count(*) filter (gap = 0), count(*) filter (gap > 0)
        from (
            select ended_on, started_on - lag(ended_on) over (partition by customer_id order by started_on) as gap
            from subscriptions
        )
    """
    spans, open_spans, changes, returns = query(folder, histories)[0]
    assert 2 * COMPANY.customers < spans < 3 * COMPANY.customers
    assert min(open_spans, changes, returns) > COMPANY.customers / 10


class ParquetTable:
    """A written input, for the harness to build the project from."""

    def __init__(self, files: Path) -> None:
        self.files = files

    def create(self, connection: duckdb.DuckDBPyConnection, name: str) -> None:
        """Make it a relation of the database."""
        connection.execute(f"create table {name} as select * from '{self.files}/*.parquet'")


def test_staging_accepts_every_row(folder: Path, compiled: Callable[[dict[str, Any]], CompiledProject]) -> None:
    config = yaml.safe_load((folder / "company.yml").read_text(encoding="utf-8"))
    config["inputs"] = {name: {"relation": f"input_{name}"} for name in GENERATED_INPUTS}
    tables = {f"input_{name}": ParquetTable(folder / name) for name in GENERATED_INPUTS}
    staged = [f"stg_{name}" for name in GENERATED_INPUTS]
    with compiled(config).built(tables, "rejected_rows", *staged) as built:
        assert built.query("select * from rejected_rows") == []
        for name in GENERATED_INPUTS:
            assert built.query(f"select count(*) from stg_{name}") == query(folder, f"select count(*) from {name}")


@pytest.mark.parametrize("arguments", [["--customers", "5"], ["--years", "2"], ["--seed", "2"]])
def test_options_that_do_not_go_together(tmp_path: Path, arguments: list[str]) -> None:
    refused = retention(tmp_path, "generate", *arguments)
    assert refused.returncode == 2
    assert "--customers" in refused.stderr


def test_the_command_says_how_to_build_what_it_wrote(tmp_path: Path) -> None:
    written = retention(tmp_path, "generate", "--customers", "5", "--years", "1", "--output", str(tmp_path / "five"))
    assert written.returncode == 0
    assert written.stdout.strip() == f"retention build --config {tmp_path / 'five' / 'company.yml'}"
