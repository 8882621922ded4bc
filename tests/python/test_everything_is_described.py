"""What a reader of `dbt docs` meets has a description: every model, seed, column, macro, macro argument and var."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from support import ROOT, CompiledProject, dbt, input_table
from support.contract import input_contract

PROJECT = "retention_metrics"
SEGMENTS = ["country", "plan", "acquisition_channel"]
# the body of a macro for one adapter means what the macro means that dispatches to it
ADAPTER_BODY = re.compile(r"[a-z]+__")
SIGNATURE = re.compile(r"{%-?\s*(?:macro|test)\s+\w+\s*\(([^)]*)\)")


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
    """The models and seeds of this project."""
    for node in manifest["nodes"].values():
        if node["package_name"] == PROJECT and node["resource_type"] in ("model", "seed"):
            yield node


def arguments(macro: dict[str, Any]) -> set[str]:
    """The names of a macro's arguments, read from its first line."""
    signature = SIGNATURE.search(macro["macro_sql"])
    assert signature, macro["name"]
    return {argument.partition("=")[0].strip() for argument in signature[1].split(",")} - {""}


def test_models_and_seeds(manifest: dict[str, Any]) -> None:
    """All of them, and every column that is documented at all."""
    undescribed = [node["name"] for node in nodes(manifest) if not node["description"].strip()]
    undescribed += [
        f"{node['name']}.{name}"
        for node in nodes(manifest)
        for name, column in node["columns"].items()
        if not column["description"].strip()
    ]
    assert not undescribed, undescribed


def test_every_column_of_a_built_model_is_documented(manifest: dict[str, Any], project: CompiledProject) -> None:
    """No column is left out, and none is documented that does not exist."""
    documented = {node["name"]: set(node["columns"]) for node in nodes(manifest)}
    empty = {f"input_{name}": input_table(name, []) for name in input_contract()}
    differences = {}
    with project.built(empty) as built:
        for name in project.models:
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


def test_macros_and_their_arguments(manifest: dict[str, Any]) -> None:
    undescribed = []
    for macro in manifest["macros"].values():
        if macro["package_name"] != PROJECT or ADAPTER_BODY.match(macro["name"]):
            continue
        if not macro["description"].strip():
            undescribed.append(macro["name"])
        # dbt keeps no arguments of a generic test
        if macro["name"].startswith("test_"):
            continue
        described = {argument["name"] for argument in macro["arguments"] if argument["description"].strip()}
        undescribed += [f"{macro['name']}({argument})" for argument in sorted(arguments(macro) - described)]
    assert not undescribed, undescribed


def test_vars_have_a_comment_above_them() -> None:
    text = (ROOT / "dbt_project.yml").read_text(encoding="utf-8")
    lines = text[text.index("\nvars:\n") :].splitlines()
    undescribed = []
    for name in yaml.safe_load(text)["vars"][PROJECT]:
        (above,) = [before for before, line in pairwise(lines) if line.startswith(f"    {name}:")]
        if not above.strip().startswith("#"):
            undescribed.append(name)
    assert not undescribed, undescribed
