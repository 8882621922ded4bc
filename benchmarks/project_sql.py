"""The project's own SQL, compiled by dbt: what is timed is what users run, without dbt's start-up."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
# the catalog in every compiled name: DuckDB calls a database by its file's stem
DATABASE = "retention"
INPUTS = ("customers", "subscriptions", "orders", "sessions", "survey_responses", "marketing_spend")
TESTS = ("data_tests", "unit_tests")


@dataclass(frozen=True)
class Model:
    """A model as dbt would send it to the warehouse."""

    name: str
    kind: str
    relation: str
    sql: str
    parents: frozenset[str]

    @property
    def is_staging(self) -> bool:
        """Whether it reads the raw rows."""
        return self.name.startswith(("base_", "stg_"))

    @property
    def statement(self) -> str:
        """What builds it, whether or not it is there already."""
        return f"create or replace {self.kind} {self.relation} as {self.sql}"


class ProjectSql:
    """The models of one configuration, in building order."""

    def __init__(self, models: list[Model]) -> None:
        self.models = {model.name: model for model in models}

    def needed(self, *wanted: str) -> Iterator[Model]:
        """The wanted models and what they are made of, down to the accepted rows of staging."""
        needed = set(wanted)
        for model in reversed(self.models.values()):
            if model.name in needed and not model.is_staging:
                needed |= model.parents
        return (model for name, model in self.models.items() if name in needed and not model.is_staging)


def configuration(*inputs: str, **changes: Any) -> dict[str, Any]:
    """The vars of the benchmark: the inputs are tables of the database."""
    relations = {name: {"relation": f"raw_{name}"} for name in inputs}
    usual = {"grains": ["week", "month", "quarter", "year"], "segments": [], "as_of_date": "2025-12-31"}
    return {"inputs": relations} | usual | changes


def copy_without_tests(folder: Path) -> Path:
    """The models and macros as they are, without the hundreds of tests that dbt spends its time on parsing."""
    rmtree(folder, ignore_errors=True)
    for name in ("models", "macros", "snapshots"):
        copytree(ROOT / name, folder / name)
    rmtree(folder / "models" / "semantic_layer")
    for name in ("dbt_project.yml", "profiles.yml"):
        (folder / name).write_bytes((ROOT / name).read_bytes())
    # exposures name seeds, which are not copied
    for path in (folder / "models").rglob("_exposures.yml"):
        path.unlink()
    for path in (folder / "models").rglob("*.yml"):
        described = _without_tests(yaml.safe_load(path.read_text(encoding="utf-8")))
        path.write_text(yaml.safe_dump(described, sort_keys=False), encoding="utf-8")
    return folder


def _without_tests(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_tests(inner) for key, inner in value.items() if key not in TESTS}
    return [_without_tests(inner) for inner in value] if isinstance(value, list) else value


def compile_project(project: Path, folder: Path, config: dict[str, Any], target: str = "duckdb") -> ProjectSql:
    """Let dbt compile a copy of the project with these vars, in `folder`."""
    # seconds to import, and the command that prints --help needs none of it
    from dbt.cli.main import dbtRunner

    os.environ["RETENTION_DUCKDB_PATH"] = str(folder / f"{DATABASE}.duckdb")
    folder.mkdir(parents=True, exist_ok=True)
    outcome = dbtRunner().invoke(
        [
            *("--log-level", "none", "--log-level-file", "none", "compile", "--select", "resource_type:model"),
            *("--project-dir", str(project), "--profiles-dir", str(project), "--target", target),
            *("--target-path", str(folder / "target"), "--vars", json.dumps(config)),
        ]
    )
    if not outcome.success:
        raise SystemExit(f"dbt could not compile the project: {outcome.exception}")
    manifest = json.loads((folder / "target" / "manifest.json").read_text(encoding="utf-8"))
    return ProjectSql(list(_models(manifest)))


def _models(manifest: dict[str, Any]) -> Iterator[Model]:
    nodes = {id_: node for id_, node in manifest["nodes"].items() if node["resource_type"] == "model"}
    parents = {id_: nodes.keys() & set(node["depends_on"]["nodes"]) for id_, node in nodes.items()}
    for id_ in TopologicalSorter(parents).static_order():
        node = nodes[id_]
        yield Model(
            name=node["name"],
            kind="view" if node["config"]["materialized"] == "view" else "table",
            relation=node["relation_name"],
            sql=node["compiled_code"],
            parents=frozenset(nodes[parent]["name"] for parent in parents[id_]),
        )
