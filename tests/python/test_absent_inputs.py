"""What is left when inputs are absent: the models and tests that need none of them, and exactly their metrics."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from support import ROOT, CompiledProject, input_table
from support.command import retention
from support.contract import input_contract
from support.project_graph import ProjectGraph
from support.small_company import ROWS, every_mapping, related, write_files

# what is there whatever is mapped
ALWAYS = {"metric_catalog", "metric_history", "metric_publications"}


def metrics_of(present: tuple[str, ...]) -> set[str]:
    """The metrics that the catalog promises: its column `inputs` holds names, `and`, `or` and brackets."""
    names = {name: name in present for name in input_contract()}
    with (ROOT / "seeds/metric_catalog.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"] for row in csv.DictReader(file) if eval(row["inputs"], {}, names)}


def test_nothing_reads_what_is_absent() -> None:
    """Of every choice of inputs: dbt would stop at a model, and warn about a test, that refers to a disabled model."""
    dangling = {}
    for present in every_mapping():
        graph = ProjectGraph(related(present))
        for kind, nodes in (("model", graph.models), ("test", graph.tests), ("unit test", graph.unit_tests)):
            for name, refs in nodes.items():
                if absent := refs - graph.models.keys() - ALWAYS:
                    dangling[f"{kind} {name} with {', '.join(present)}"] = absent
        for name, refs in graph.semantic_models.items():
            if absent := refs - graph.models.keys():
                dangling[f"semantic model {name} with {', '.join(present)}"] = absent
        for name, refs in graph.metrics.items():
            if absent := refs - graph.metrics.keys():
                dangling[f"metric {name} with {', '.join(present)}"] = absent
        assert metrics_of(present) <= graph.metrics.keys()
    assert not dangling


def test_each_input_brings_models() -> None:
    """The check above would hold of an empty project too."""
    everything = ProjectGraph(related(tuple(ROWS)))
    assert len(everything.models) > 40
    assert len(everything.unit_tests) > 20
    assert len(everything.semantic_models) > 10
    assert len(everything.metrics) > 150
    for name in ROWS:
        without = ProjectGraph(related(tuple(ROWS.keys() - {name})))
        assert without.models.keys() < everything.models.keys(), name
        assert f"stg_{name}" not in without.models
        # customers only break figures down
        assert (without.metrics.keys() < everything.metrics.keys()) == (name != "customers"), name


@pytest.mark.parametrize(
    "present",
    [
        ("sessions",),
        ("subscriptions", "marketing_spend"),
        ("orders", "survey_responses"),
        ("customers", "sessions", "survey_responses", "marketing_spend"),
    ],
    ids=" and ".join,
)
def test_the_rest_is_built(present: tuple[str, ...], compiled: Callable[[dict[str, Any]], CompiledProject]) -> None:
    """Models as dbt compiles them, on a few rows."""
    project = compiled(related(present))
    assert project.models.keys() == ProjectGraph(related(present)).models.keys()
    with project.built({f"input_{name}": input_table(name, ROWS[name]) for name in present}) as built:
        assert built.query("select * from rejected_rows") == []
        assert {metric for (metric,) in built.query("select distinct metric from metric_values")} == metrics_of(present)


@pytest.mark.parametrize(
    "present",
    [("subscriptions",), ("orders",), tuple(ROWS.keys() - {"customers"})],
    ids=["subscriptions", "orders", "all but customers"],
)
def test_a_build_with_all_tests(present: tuple[str, ...], tmp_path: Path) -> None:
    """No test fails for want of an input, and dbt warns of nothing."""
    built = retention(tmp_path, "build", "--config", str(write_files(tmp_path, present)))
    assert built.returncode == 0, built.stdout + built.stderr
    assert "table customer_retention" in built.stdout
    # the catalog is the one seed that own inputs leave
    assert "built: 1 seed, " in built.stdout
    assert "rejected rows: 0" in built.stdout
    log = (tmp_path / "logs/dbt.log").read_text(encoding="utf-8")
    assert "WARN=0 ERROR=0 SKIP=0" in log
    assert "[WARNING]" not in log
    with duckdb.connect(str(tmp_path / "retention.duckdb"), read_only=True) as connection:
        metrics = connection.execute("select distinct metric from metric_values").fetchall()
    assert {metric for (metric,) in metrics} == metrics_of(present)
    absent = [name for name in ("subscriptions", "orders") if name not in present]
    for name, metric in (("subscriptions", "arpa"), ("orders", "average_order_value")):
        if name in absent:
            shown = retention(tmp_path, "show", metric)
            assert shown.returncode == 2
            assert f"`{metric}` needs the input {name}, which the last build did not have" in shown.stderr
