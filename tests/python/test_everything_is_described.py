"""Every column that is built or loaded is documented; that descriptions are there is a rule of `retention check`."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support import ROOT, CompiledProject, dbt, input_table
from support.contract import input_contract

PROJECT = "retention_metrics"
SEGMENTS = ["country", "plan", "acquisition_channel"]


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The project as dbt parses it for the bundled company."""
    folder: Path = tmp_path_factory.mktemp("parsed")
    dbt(folder, "parse", "--quiet", config={})
    return json.loads((folder / "target/manifest.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def project(compiled: Callable[[dict[str, Any]], CompiledProject]) -> CompiledProject:
    """Every model there is, with the bundled company's segments."""
    inputs = {name: {"relation": f"input_{name}"} for name in input_contract()}
    days = {"as_of_date": "2025-12-31", "calendar_start": "2025-01-01"}
    return compiled({"inputs": inputs, "segments": SEGMENTS, **days})


def nodes(manifest: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The models, seeds and snapshots of this project."""
    for node in manifest["nodes"].values():
        if node["package_name"] == PROJECT and node["resource_type"] in ("model", "seed", "snapshot"):
            yield node


def test_every_column_of_a_built_model_is_documented(manifest: dict[str, Any], project: CompiledProject) -> None:
    """No column is left out, and none is documented that does not exist."""
    documented = {node["name"]: set(node["columns"]) for node in nodes(manifest)}
    empty = {f"input_{name}": input_table(name, []) for name in input_contract()}
    differences = {}
    with project.built(empty) as built:
        for name in project.nodes:
            columns = set(built.types(name))
            if columns != documented[name]:
                differences[name] = {
                    "not documented": sorted(columns - documented[name]),
                    "not there": sorted(documented[name] - columns),
                }
    assert not differences, differences


def test_columns_of_seeds(manifest: dict[str, Any]) -> None:
    """Every column of the CSV file."""
    undescribed = []
    for node in nodes(manifest):
        if node["resource_type"] == "seed":
            header = (ROOT / node["original_file_path"]).read_text(encoding="utf-8").splitlines()[0].split(",")
            undescribed += [f"{node['name']}.{name}" for name in header if name not in node["columns"]]
    assert not undescribed, undescribed
