"""The catalog, the models and their documentation say the same."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from retention_metrics.checking.finding import Finding
from retention_metrics.project import PROJECT_DIR
from retention_metrics.project_macros import ProjectMacros

CATALOG = "seeds/metric_catalog.csv"
MARTS = "models/metrics/"
ROW_CURE = "Remove the row, or add the column to a model of models/metrics/ and document it."
METRIC_CURE = f"Add a row to {CATALOG}: label, unit, better, formula, definition."
COLUMN_CURE = "Describe it in the folder's yml file, or take it out of the model."
GONE_CURE = "Take it out of the folder's yml file, or select it in the model."

Node = dict[str, Any]


def check_catalog(manifest: Path, database: Path) -> list[Finding]:
    """What is in one and not in the other: metrics of dbt's manifest, rows of the catalog, columns of built tables.

    A table that could not be built has no columns to compare; that it could not is another check's finding.
    """
    parsed = json.loads(manifest.read_text(encoding="utf-8"))["nodes"].values()
    nodes = [node for node in parsed if node["resource_type"] in ("model", "seed")]
    return [*_metrics(nodes), *_columns(nodes, _built_columns(database))]


def _metrics(nodes: list[Node]) -> Iterator[Finding]:
    metrics = _metrics_of_models(nodes)
    with (PROJECT_DIR / CATALOG).open(encoding="utf-8", newline="") as file:
        catalog = {row["name"]: row for row in csv.DictReader(file)}
    for name in sorted(catalog.keys() - metrics.keys()):
        yield Finding(CATALOG, f"No model has the metric {name} of the catalog.", ROW_CURE)
    for name in sorted(metrics.keys() - catalog.keys()):
        yield Finding(metrics[name], f"The metric {name} is not in the catalog.", METRIC_CURE)
    for name, row in catalog.items():
        for column, text in row.items():
            if not (text or "").strip():
                yield Finding(CATALOG, f"The metric {name} has no {column}.", "Fill the cell in.")


def _metrics_of_models(nodes: list[Node]) -> dict[str, str]:
    """Each metric, and the file of the mart it is a column of."""
    dimensions = ProjectMacros(PROJECT_DIR / "macros").metric_dimensions()
    return {
        name: node["original_file_path"]
        for node in nodes
        if node["original_file_path"].startswith(MARTS)
        for name, column in node["columns"].items()
        if name not in dimensions and "metric_of" not in column["config"]["meta"]
    }


def _built_columns(database: Path) -> dict[str, set[str]]:
    if not database.is_file():
        return {}
    columns: dict[str, set[str]] = {}
    query = "select table_name, column_name from information_schema.columns where table_schema = 'main'"
    with duckdb.connect(str(database), read_only=True) as connection:
        for table, column in connection.execute(query).fetchall():
            columns.setdefault(table, set()).add(column)
    return columns


def _columns(nodes: list[Node], built: dict[str, set[str]]) -> Iterator[Finding]:
    for node in nodes:
        file, name = node["original_file_path"], node["name"]
        if name not in built:
            continue
        # segments are columns of a configuration: the documented ones are the bundled company's, which was built
        for column in sorted(built[name] - node["columns"].keys()):
            yield Finding(file, f"The column {column} of {name} is not documented.", COLUMN_CURE)
        for column in sorted(node["columns"].keys() - built[name]):
            yield Finding(file, f"{name} has no column {column}, which is documented.", GONE_CURE)
