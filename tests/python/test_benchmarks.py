"""What `make bench` compares is comparable: on a small company, because times are nobody's test."""

import os
import sys
from collections.abc import Iterator

import pytest
from rich.console import Console
from rich.progress import Progress

from retention_metrics.generated_company import GeneratedCompany
from support.project import ROOT

sys.path.append(str(ROOT / "benchmarks"))
import peers
from comparison import SUBSCRIPTIONS, Comparison, four_grains
from family_tables import FAMILIES, compare_families


@pytest.fixture(scope="module")
def comparison(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Comparison]:
    """A company of few customers; dbt compiles into a folder of its own."""
    environment = dict(os.environ)
    try:
        with Progress(console=Console(quiet=True), disable=True) as progress:
            yield Comparison(
                company=GeneratedCompany(customers=2_000, years=3),
                folder=tmp_path_factory.mktemp("benchmark"),
                threads=1,
                memory_limit="1GB",
                rounds=1,
                seconds_each=0,
                in_memory=True,
                progress=progress,
            )
    finally:
        os.environ.clear()
        os.environ.update(environment)


def test_the_spine_has_our_figures_in_every_grain_and_a_wrong_one_ends_the_benchmark(comparison: Comparison) -> None:
    grains = list(peers.STEPS)
    with comparison.database(*SUBSCRIPTIONS) as connection:
        four_grains(comparison).run(connection)
        for grain in grains:
            connection.execute(peers.spine(grain, "2025-12-31"))
        # three years and the running ones: 157 weeks, 36 months, 12 quarters
        assert peers.check_equality(connection, grains) > 200
        connection.execute("update revenue_retention set churned_mrr = churned_mrr + 0.01 where grain = 'week'")
        with pytest.raises(SystemExit, match="grain week differ"):
            peers.check_equality(connection, grains)


def test_the_spine_of_parts_is_the_spine(comparison: Comparison) -> None:
    """As it is run where all customers at once do not fit into memory."""
    with comparison.database(*SUBSCRIPTIONS) as connection:
        four_grains(comparison).run(connection)
        for statement in peers.spine_in_parts("month", "2025-12-31", 3):
            connection.execute(statement)
        assert peers.check_equality(connection, ["month"]) >= 36


def test_the_floor_writes_each_change_of_a_customer_and_day(comparison: Comparison) -> None:
    with comparison.database(*SUBSCRIPTIONS) as connection:
        four_grains(comparison).run(connection)
        connection.execute(peers.statement("floor"))
        # what happens after the last known day is in the floor, and what cancels itself out is not in the engine
        known = "select customer_id, changed_on, delta from floor where changed_on <= '2025-12-31' and delta <> 0"
        ours = "select customer_id, changed_on, delta from level_changes"
        assert connection.execute(f"({known}) except all ({ours})").fetchall() == []
        assert connection.execute(f"({ours}) except all ({known})").fetchall() == []
        assert connection.execute("select count(*) from floor").fetchall()[0][0] > 2_000


def test_every_family_has_a_time_beside_a_scan(comparison: Comparison) -> None:
    report = "\n".join(compare_families(comparison))
    for family in FAMILIES:
        assert f"| {family} ÷ scan of " in report
