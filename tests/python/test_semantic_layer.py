"""The semantic layer: valid, complete, equal to the marts, and never wrong where it cannot be right."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from retention_metrics.semantic_layer import Finding, semantic_layer_findings
from retention_metrics.semantic_layer.metricflow import SemanticLayer, opened_semantic_layer
from support import ROOT
from support.command import retention

PROJECT_FILES = ("dbt_project.yml", "profiles.yml", "models", "macros", "seeds", "snapshots", "tests")
STANDARD_GRAINS = {"day", "week", "month", "quarter", "year"}
LAYER = "models/semantic_layer"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `mf` finds the project, with the bundled company built in fewer grains and segments."""
    folder = tmp_path_factory.mktemp("semantic_layer")
    for name in PROJECT_FILES:
        (folder / name).symlink_to(ROOT / name)
    config = folder / "few.yml"
    config.write_text("grains: [month, quarter]\nsegments: [plan, acquisition_channel]\n", encoding="utf-8")
    # of the whole project: the copy that other tests build has no semantic layer
    result = retention(folder, "build", "--config", str(config), PYTHONPATH=str(ROOT / "scripts"))
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="module")
def layer(built: Path) -> Iterator[SemanticLayer]:
    with opened_semantic_layer(built / "target", built / "retention.duckdb") as opened:
        yield opened


# changes the semantic manifest, and the metrics of dbt's manifest
Change = Callable[[dict[str, Any], dict[str, Any]], None]


@pytest.fixture
def planted(built: Path, tmp_path: Path) -> Callable[[Change], list[Finding]]:
    """The findings after something was changed in what dbt wrote."""

    def plant(change: Change) -> list[Finding]:
        names = ("semantic_manifest.json", "manifest.json")
        semantic, manifest = (json.loads((built / "target" / name).read_text(encoding="utf-8")) for name in names)
        change(semantic, manifest["metrics"])
        for name, content in zip(names, (semantic, manifest), strict=True):
            (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
        return semantic_layer_findings(tmp_path, built / "retention.duckdb")

    return plant


def named(objects: list[dict[str, Any]], name: str) -> dict[str, Any]:
    (found,) = [one for one in objects if one["name"] == name]
    return found


def ask(layer: SemanticLayer, metrics: list[str], group_by: list[str], **series: str) -> list[tuple[Any, ...]]:
    """Rows of a query of figures of one basis, grain and segment, in order."""
    where = [f"{{{{ Dimension('series__{name}') }}}} = '{value}'" for name, value in series.items()]
    return sorted(layer.client.query(layer.sql(metrics, group_by, where)))


def test_nothing_is_wrong_with_it(built: Path) -> None:
    assert semantic_layer_findings(built / "target", built / "retention.duckdb") == []


def test_every_metric_has_figures_to_compare(layer: SemanticLayer) -> None:
    """The test above would hold of figures that are all null, and of a layer without metrics."""
    built = layer.client.query("select metric, count(value) from metric_values where grain = 'month' group by metric")
    assert len(built) > 85
    assert {name for name, count in built if count > 0} <= layer.metrics.keys()
    assert [name for name, count in built if count == 0] == []


def test_what_disagrees_with_its_mart_is_found(planted: Callable[[Change], list[Finding]]) -> None:
    """A formula, a column, a metric that is missing, a label and a unit of its own."""

    def change(semantic: dict[str, Any], metrics: dict[str, Any]) -> None:
        rate = named(semantic["metrics"], "net_revenue_churn_rate_pct")["type_params"]
        rate["expr"] = rate["expr"].replace("contraction_mrr - expansion_mrr", "contraction_mrr + expansion_mrr")
        sessions = named(semantic["semantic_models"], "returning_visitors")["measures"]
        named(sessions, "sum_of_new_visitors")["expr"] = "visitors"
        del metrics["metric.retention_metrics.quick_ratio"]
        metrics["metric.retention_metrics.arpa"]["label"] = "ARPU"
        metrics["metric.retention_metrics.payback_months"]["config"]["meta"]["unit"] = "days"

    findings = {(finding.file, re.findall("`(.+?)`", finding.message)[0]): finding for finding in planted(change)}
    assert findings.keys() == {
        (f"{LAYER}/revenue_retention.yml", "net_revenue_churn_rate_pct"),
        # what is made of it is wrong too
        (f"{LAYER}/revenue_retention.yml", "net_revenue_retention_rate_pct"),
        (f"{LAYER}/returning_visitors.yml", "new_visitors"),
        ("seeds/metric_catalog.csv", "quick_ratio"),
        (f"{LAYER}/revenue_retention.yml", "arpa"),
        (f"{LAYER}/retention_budget.yml", "payback_months"),
    }
    message = findings[f"{LAYER}/revenue_retention.yml", "net_revenue_churn_rate_pct"].message
    assert re.search(r"differs from its mart in \d+ figures, first in the month of 20\d\d-\d\d-01", message)
    assert all(finding.cure for finding in findings.values())


def test_what_metricflow_refuses_is_found(planted: Callable[[Change], list[Finding]]) -> None:
    """A metric of what does not exist."""

    def change(semantic: dict[str, Any], metrics: dict[str, Any]) -> None:
        named(semantic["metrics"], "arpa")["type_params"]["metrics"][0]["name"] = "mrr_at_the_moon"

    (finding, *_) = planted(change)
    assert finding.file == f"{LAYER}/revenue_retention.yml"
    assert "mrr_at_the_moon" in finding.message


def test_what_the_warehouse_refuses_is_found(planted: Callable[[Change], list[Finding]]) -> None:
    """A measure of a column that is not there."""

    def change(semantic: dict[str, Any], metrics: dict[str, Any]) -> None:
        measures = named(semantic["semantic_models"], "repeat_purchases")["measures"]
        named(measures, "sum_of_orders")["expr"] = "no_such_column"

    assert {finding.file for finding in planted(change)} == {f"{LAYER}/repeat_purchases.yml"}


def test_states_are_not_added_and_flows_are(layer: SemanticLayer) -> None:
    """Months of a quarter: who is there at its start and at its end, and who came and left in each of its months."""
    flows = ["new_customers", "reactivated_customers", "lost_customers"]
    rows = ask(
        layer,
        ["customers_at_start", *flows, "customers_at_end"],
        ["metric_time__quarter", "series__segment_value"],
        grain="month",
        segment="plan",
        activity_basis="purchase",
    )
    assert len(rows) > 40
    expected = layer.client.query("""
        select
            date_trunc('quarter', period_start), segment_value, first(customers_at_start order by period_start),
            sum(new_customers), sum(reactivated_customers), sum(lost_customers),
            last(customers_at_end order by period_start)
        from customer_retention
        where grain = 'month' and segment = 'plan' and activity_basis = 'purchase'
        group by 1, 2
    """)
    assert rows == sorted(expected)
    assert all(start + new + back - lost == end for _, _, start, new, back, lost, end in rows)


def test_a_rate_of_several_periods_is_null(layer: SemanticLayer) -> None:
    """Three monthly churns are not the quarter's; an average of orders is one of any number of months."""
    series = {"grain": "month", "segment": "all", "activity_basis": "subscription"}
    rows = ask(layer, ["customer_churn_rate_pct", "arpa"], ["metric_time__quarter"], **series)
    assert rows
    assert {row[1:] for row in rows} == {(None, None)}
    series["activity_basis"] = "purchase"
    rows = ask(layer, ["average_order_value", "buyers"], ["metric_time__quarter"], **series)
    ((average,),) = layer.client.query("""
        select sum(revenue) / sum(orders) from repeat_purchases
        where grain = 'month' and segment = 'all' and period_start between '2025-01-01' and '2025-03-31'
    """)
    (quarter,) = [row[1:] for row in rows if str(row[0]).startswith("2025-01-01")]
    assert quarter == (pytest.approx(average), None)


@pytest.mark.parametrize("forgotten", ["grain", "segment", "activity_basis"])
def test_what_would_be_counted_twice_is_null(layer: SemanticLayer, forgotten: str) -> None:
    """Without one of them a sum would run over months and quarters, over plans and their total, over all bases."""
    series = {"grain": "month", "segment": "all", "activity_basis": "subscription"}
    del series[forgotten]
    rows = ask(layer, ["new_customers", "customer_retention_rate_pct"], ["metric_time__quarter"], **series)
    # the first quarters may have one basis only
    assert len(rows) > 10
    assert {row[1:] for row in rows[-10:]} == {(None, None)}


def test_every_grain_of_the_calendar_can_be_asked_for() -> None:
    """A grain is a column of the calendar; what MetricFlow does not know by itself is named in its time spine."""
    text = (ROOT / "models/intermediate/_intermediate.yml").read_text(encoding="utf-8")
    (calendar,) = [model for model in yaml.safe_load(text)["models"] if model["name"] == "calendar"]
    columns = [column["name"] for column in calendar["columns"]]
    grains = {name.removesuffix("_start") for name in columns if name.endswith("_start")}
    assert grains >= STANDARD_GRAINS
    named_grains = {one["name"]: one["column_name"] for one in calendar["time_spine"].get("custom_granularities", [])}
    assert named_grains == {grain: f"{grain}_start" for grain in grains - STANDARD_GRAINS}


def test_the_commands_of_the_readme(built: Path, tmp_path: Path) -> None:
    """As they stand there, in the project's folder; on a copy of the database, which the tests above read."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("## Semantic layer")[1].split("\n## ")[0]
    commands = re.findall(r"^    \.venv/bin/mf ((?:.*\\\n)*.*)", section, re.MULTILINE)
    assert [command.split()[0] for command in commands] == ["validate-configs", "query", "query"]
    program = Path(sys.executable).with_name("mf")
    settings = {name: value for name, value in os.environ.items() if not name.startswith("DBT_")}
    settings["RETENTION_DUCKDB_PATH"] = str(shutil.copy(built / "retention.duckdb", tmp_path))
    for command in commands:
        ended = subprocess.run(
            f"{program} {command}", shell=True, cwd=built, env=settings, capture_output=True, text=True, check=False
        )
        assert ended.returncode == 0, ended.stdout + ended.stderr
        if command.startswith("query"):
            assert re.search(r"\n20\d\d-\d\d-01T00:00:00 .* \d", ended.stdout), ended.stdout
