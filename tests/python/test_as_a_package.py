"""Installed in somebody's dbt project: integration_tests/, which has models, macros and tests named like ours."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from retention_metrics.semantic_layer import semantic_layer_findings
from retention_metrics.semantic_layer.metricflow import opened_semantic_layer
from support import ROOT

PROJECT_FILES = ("dbt_project.yml", "profiles.yml", "models", "macros", "seeds", "snapshots", "tests")
FLAG = "  require_ref_searches_node_package_before_root: true\n"
# all that is built, and some tests of every kind: of models whose names theirs have too, and by names that theirs have
BUILT = "resource_type:model resource_type:seed package:acme"
TESTED = (
    *(
        "unique_calendar_day_on",
        "not_null_stg_subscriptions_mrr",
        "unique_combination_tier_retention_period_start__tier",
    ),
    *("tiers_keep_their_customers", "customers_of_a_segment_add_up_to_all", "metric_catalog_matches_metric_values"),
)


def acme_dbt(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """One dbt command in their project, with a var of theirs; a process, database and target of its own."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith(("DBT_", "RETENTION_"))}
    command = [sys.executable, "-m", "dbt.cli.main", "--no-use-colors", *arguments, "--vars", '{"brand_colour": "red"}']
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their project beside this one, built once."""
    home = tmp_path_factory.mktemp("home")
    for name in PROJECT_FILES:
        (home / name).symlink_to(ROOT / name)
    kept = shutil.ignore_patterns("dbt_packages", "target", "logs", "package-lock.yml")
    folder = Path(shutil.copytree(ROOT / "integration_tests", home / "integration_tests", ignore=kept))
    (folder / "target").mkdir()
    with duckdb.connect(str(folder / "target/acme.duckdb")) as connection:
        connection.execute("create schema shop")
        connection.execute(f"create table shop.purchases as from '{folder}/loaded/purchases.csv'")
    installed = acme_dbt(folder, "deps")
    assert installed.returncode == 0, installed.stdout
    select = ["--indirect-selection", "empty", "--select", *BUILT.split(), *TESTED]
    built = acme_dbt(folder, "build", *select)
    assert built.returncode == 0, built.stdout
    assert "WARN=0 ERROR=0 SKIP=0" in built.stdout
    for test in TESTED:
        assert f"PASS {test}" in built.stdout, built.stdout
    return folder


@pytest.fixture(scope="module")
def manifest(acme: Path) -> dict[str, Any]:
    return json.loads((acme / "target/manifest.json").read_text(encoding="utf-8"))


def query(folder: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(folder / "target/acme.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_tables_of_one_name_stay_apart(acme: Path) -> None:
    """Their calendar has shifts, ours days; ours lie where their own rule puts the schema `retention_metrics`."""
    assert query(acme, "select * from analytics.calendar order by shift") == [("early",), ("late",)]
    assert query(acme, "select count(*) > 1000 from retention_metrics.calendar where day_on is not null") == [(True,)]
    assert query(acme, "from analytics.orders") == [("not an order of the package",)]
    schemas = query(
        acme, "select table_schema, bool_or(table_name = 'metric_catalog') from information_schema.tables group by 1"
    )
    assert dict(schemas) == {"analytics": False, "retention_metrics": True, "shop": False}


def test_figures_come_from_their_models_and_tables(acme: Path) -> None:
    """Without their test account; orders from the loader's table."""
    months = """
        select segment_value, mrr_at_start, new_mrr, churned_mrr, mrr_at_end
        from retention_metrics.revenue_retention
        where grain = 'quarter' and period_start = '2025-04-01' order by segment_value
    """
    assert [tuple(map(str, row)) for row in query(acme, months)] == [
        ("all", "350.00", "80.00", "200.00", "230.00"),
        ("gold", "300.00", "0.00", "200.00", "100.00"),
        ("silver", "50.00", "80.00", "0.00", "130.00"),
    ]
    orders = "select sum(orders) from retention_metrics.repeat_purchases where grain = 'month' and segment = 'all'"
    assert query(acme, orders) == [(3,)]


def test_what_is_public(manifest: dict[str, Any]) -> None:
    """Metrics, reporting and the calendar; everything in one group."""
    models = [
        node
        for node in manifest["nodes"].values()
        if node["package_name"] == "retention_metrics" and node["resource_type"] == "model"
    ]
    assert {node["config"]["group"] for node in models} == {"retention_metrics"}
    access = {node["access"]: set() for node in models}
    for node in models:
        folder = Path(node["original_file_path"]).parent.name
        access[node["access"]].add(folder if node["name"] != "calendar" else "calendar")
    assert access == {"public": {"metrics", "reporting", "calendar"}, "private": {"staging", "intermediate"}}
    assert all(node["config"]["contract"]["enforced"] for node in models if node["access"] == "public")


def test_their_macros_and_ours(manifest: dict[str, Any], acme: Path) -> None:
    """An unqualified `ratio` is theirs in their models, and ours in ours."""
    assert query(acme, "select distinct theirs from analytics.tier_retention") == [("a ratio of theirs",)]
    compiled = acme / "target/compiled/retention_metrics/models/intermediate/periods.sql"
    assert "a ratio of theirs" not in compiled.read_text(encoding="utf-8")
    test = manifest["nodes"][
        next(name for name in manifest["nodes"] if "unique_combination_customer_retention" in name)
    ]
    assert test["depends_on"]["macros"][0] == "macro.retention_metrics.test_unique_combination"


def test_the_semantic_layer_is_there(acme: Path) -> None:
    """Valid, and equal to the marts, beside models and a schema of theirs."""
    assert semantic_layer_findings(acme / "target", acme / "target/acme.duckdb") == []
    with opened_semantic_layer(acme / "target", acme / "target/acme.duckdb") as layer:
        assert "revenue_retention" in layer.sql(["mrr_at_end"], ["metric_time__month"], [])


def test_private_models_and_equal_names(acme: Path) -> None:
    """dbt refuses a private model; without the flag a warning names what is tested in its place; models read ours."""
    model = acme / "models/curious.sql"
    model.write_text("select * from {{ ref('retention_metrics', 'period_totals') }}\n", encoding="utf-8")
    refused = acme_dbt(acme, "parse")
    model.unlink()
    assert refused.returncode != 0
    assert "period_totals" in refused.stdout
    assert "not allowed because the referenced node is private" in refused.stdout
    project = acme / "dbt_project.yml"
    text = project.read_text(encoding="utf-8")
    assert FLAG in text
    project.write_text(text.replace(FLAG, ""), encoding="utf-8")
    built = acme_dbt(acme, "run", "--select", "package:retention_metrics,period_days")
    assert built.returncode == 0, built.stdout
    assert "your project has models named like some of the package: calendar, stg_subscriptions." in built.stdout
    assert query(acme, "select count(*) > 1000 from retention_metrics.period_days") == [(True,)]


def test_every_reference_names_its_package() -> None:
    """In models, tests, macros and YAML: a plain one reads a model of theirs that has the name."""
    folders = [ROOT / name for name in ("models", "macros", "tests/formulas", "tests/golden", "tests/identities")]
    plain = []
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".sql", ".yml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            calls = line.split("ref(")[1:] if "_ref(" not in line else []
            # which package a mapped model is of is what the mapping says
            if any(not call.startswith(("'retention_metrics', ", "parts[0] if")) for call in calls):
                plain.append(f"{path.relative_to(ROOT)}:{number}")
    assert not plain, "write ref('retention_metrics', …): " + ", ".join(plain)
