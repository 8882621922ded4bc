"""The worked examples of README, as they stand there, on tables like the ones they talk about."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from support.command import retention
from support.project import ROOT


def example(name: str) -> str:
    """The YAML block of README that begins with a comment that names the file."""
    blocks = re.findall(r"```yaml\n(# (\S+)\n.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    return {file: block for block, file in blocks}[name]


def bridge(folder: Path, segment: str = "all", value: str = "all") -> list[tuple[str, Decimal, Decimal, Decimal]]:
    """Month, new MRR, churned MRR and MRR at end, of the months in which something happened."""
    with duckdb.connect(str(folder / "retention.duckdb"), read_only=True) as connection:
        return connection.execute(
            """
            select strftime(period_start, '%Y-%m'), new_mrr, churned_mrr, mrr_at_end
            from revenue_retention
            where grain = 'month' and segment = ? and segment_value = ? and (new_mrr <> 0 or churned_mrr <> 0)
            order by period_start
            """,
            [segment, value],
        ).fetchall()


def build(folder: Path, name: str) -> None:
    (folder / name).write_text(example(name), encoding="utf-8")
    built = retention(folder, "build", "--config", name)
    assert built.returncode == 0, built.stdout + built.stderr


def test_tables_of_the_warehouse(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "retention.duckdb")) as connection:
        connection.execute("create schema crm")
        connection.execute("create schema billing")
        connection.execute("create table crm.accounts (account_id bigint, country varchar, support_tier varchar)")
        connection.execute("insert into crm.accounts values (7, 'NL', 'gold'), (8, 'NL', null)")
        connection.execute(
            "create table billing.subscription_periods (id bigint, account_id bigint, started_on date, "
            "cancelled_on date, billing_interval varchar, amount_cents bigint)"
        )
        connection.execute(
            "insert into billing.subscription_periods values "
            "(1, 7, '2025-02-01', null, 'year', 200000), (2, 8, '2025-02-15', '2025-04-01', 'month', 4999)"
        )
    build(tmp_path, "acme.yml")
    assert bridge(tmp_path) == [
        ("2025-02", Decimal("216.66"), Decimal("0.00"), Decimal("216.66")),
        ("2025-04", Decimal("0.00"), Decimal("49.99"), Decimal("166.67")),
    ]
    assert bridge(tmp_path, "tier", "gold") == [("2025-02", Decimal("166.67"), Decimal("0.00"), Decimal("166.67"))]
    assert bridge(tmp_path, "tier", "(unknown)")[0][1] == Decimal("49.99")


def test_parquet_files(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "subscriptions"
    folder.mkdir(parents=True)
    for month in (1, 2):
        duckdb.sql(
            f"select 's{month}' as subscription_id, 'c{month}' as customer_id, date '2025-0{month}-10' as started_on, "
            f"cast(null as date) as ended_on, {month}000 as amount_cents"
        ).write_parquet(str(folder / f"2025-0{month}.parquet"))
    build(tmp_path, "files.yml")
    assert bridge(tmp_path) == [
        ("2025-01", Decimal("10.00"), Decimal("0.00"), Decimal("10.00")),
        ("2025-02", Decimal("20.00"), Decimal("0.00"), Decimal("30.00")),
    ]


def test_one_mrr_value_per_customer_and_month(tmp_path: Path) -> None:
    rows = [("a", month, 100) for month in (1, 2, 3, 6)] + [("b", month, 50) for month in range(2, 13)]
    with duckdb.connect(str(tmp_path / "retention.duckdb")) as connection:
        connection.execute("create schema finance")
        connection.execute("create table finance.monthly_mrr (customer_id varchar, month date, mrr integer)")
        connection.executemany(
            "insert into finance.monthly_mrr values (?, ?, ?)", [(c, date(2025, m, 1), mrr) for c, m, mrr in rows]
        )
    build(tmp_path, "monthly.yml")
    # a stays through three rows without a gap, leaves in April, returns in June (not new) and leaves in July
    assert bridge(tmp_path) == [
        ("2025-01", Decimal("100.00"), Decimal("0.00"), Decimal("100.00")),
        ("2025-02", Decimal("50.00"), Decimal("0.00"), Decimal("150.00")),
        ("2025-04", Decimal("0.00"), Decimal("100.00"), Decimal("50.00")),
        ("2025-07", Decimal("0.00"), Decimal("100.00"), Decimal("50.00")),
    ]


@pytest.mark.parametrize("name", ["acme.yml", "files.yml", "monthly.yml"])
def test_every_example_names_its_last_known_day(name: str) -> None:
    assert "as_of_date: 2025-12-31" in example(name)


def test_the_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its query, on what a build leaves in target/."""
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "spans.csv").write_text(
        "subscription_id,customer_id,started_on,ended_on,mrr\n1,a,2024-12-05,,10\n2,b,2024-12-07,2025-02-03,20\n"
    )
    (tmp_path / "acme.yml").write_text("as_of_date: 2025-04-15\ninputs:\n  subscriptions: {file: spans.csv}\n")
    built = retention(tmp_path, "build", "--config", "acme.yml", DBT_EXCLUDE_RESOURCE_TYPES="test unit_test")
    assert built.returncode == 0, built.stdout + built.stderr
    (tmp_path / "target").mkdir(exist_ok=True)
    (tmp_path / "retention.duckdb").rename(tmp_path / "target" / "retention.duckdb")
    monkeypatch.chdir(tmp_path)
    names: dict[str, list[tuple[date, Decimal]]] = {}
    exec(code, {}, names)
    assert names["retention"] == [(date(2024, 10, 1), None), (date(2025, 1, 1), Decimal("50.000000"))]
