"""The project as dbt compiled it for one configuration, ready to be built from any rows without dbt.

A dbt run takes seconds and almost none of them are spent in the database. Compiled once, the same SQL runs on the rows
of hundreds of generated examples.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb

from .input_table import InputTable
from .lean_project import lean_project
from .project import DATABASE, dbt


@dataclass(frozen=True)
class CompiledModel:
    """One model or snapshot: what dbt would send to the warehouse, and what the model promises of its columns."""

    name: str
    materialized: str
    relation: str
    sql: str
    parents: frozenset[str]
    contract: dict[str, str] = field(hash=False)

    def create(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Build it, from relations that exist."""
        if self.materialized == "snapshot":
            # as dbt makes it the first time
            moments = "published_at as dbt_updated_at, published_at as dbt_valid_from, null::timestamp as dbt_valid_to"
            columns = f"*, '' as dbt_scd_id, {moments}"
            connection.execute(f"create table {self.relation} as select {columns} from ({self.sql})")
        # an ephemeral model is already part of the SQL of the models that use it
        elif self.materialized != "ephemeral":
            kind = "view" if self.materialized == "view" else "table"
            connection.execute(f"create {kind} {self.relation} as {self.sql}")


class BuiltProject:
    """The relations of one build, to be queried while it lasts."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of a query."""
        return self._connection.execute(sql).fetchall()

    def types(self, relation: str) -> dict[str, str]:
        """Column names of a relation, in order, with the types the engine gave them."""
        return {name: type_ for name, type_, *_ in self.query(f"describe from {relation}")}


class CompiledProject:
    """The models of one configuration in building order, with those that need no input built once for all."""

    def __init__(self, models: list[CompiledModel], config: Mapping[str, Any]) -> None:
        self.config = config
        self.nodes = {model.name: model for model in models}
        self.models = {name: node for name, node in self.nodes.items() if node.materialized != "snapshot"}
        self._dynamic = self._reading_inputs()
        self._connection = duckdb.connect()
        # generated tables are tiny: handing them to a second thread costs more than it saves
        self._connection.execute("set threads = 1")
        self._connection.execute(f"attach ':memory:' as {DATABASE}")
        self._connection.execute(f"use {DATABASE}")
        for model in models:
            if model.relation:
                self._connection.execute(f"create schema if not exists {model.relation.rpartition('.')[0]}")
            if model.name not in self._dynamic:
                model.create(self._connection)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
        del self._connection

    @property
    def input_relations(self) -> list[str]:
        """The tables that the configuration maps, to be given to every build."""
        return [mapping["relation"] for mapping in self.config["inputs"].values()]

    def _reading_inputs(self) -> set[str]:
        """Models that depend on an input, however far removed."""
        dynamic: set[str] = set()
        for model in self.nodes.values():
            if any(relation in model.sql for relation in self.input_relations) or model.parents & dynamic:
                dynamic.add(model.name)
        return dynamic

    def _needed(self, wanted: tuple[str, ...]) -> set[str]:
        """The wanted models and all they are made of; everything, when nothing is named."""
        needed = set(wanted or self.nodes)
        for model in reversed(self.nodes.values()):
            if model.name in needed:
                needed |= model.parents
        return needed

    @contextmanager
    def built(self, tables: Mapping[str, InputTable], *wanted: str) -> Iterator[BuiltProject]:
        """The project built from these rows: all of it, or the `wanted` models and what they need.

        Everything happens in a transaction that is rolled back, so each build starts from the same state.
        """
        needed = self._needed(wanted)
        self._connection.execute("begin")
        try:
            for name, table in tables.items():
                table.create(self._connection, name)
            for model in self.nodes.values():
                if model.name in needed & self._dynamic:
                    model.create(self._connection)
            yield BuiltProject(self._connection)
        finally:
            self._connection.execute("rollback")


def compile_project(folder: Path, config: Mapping[str, Any]) -> CompiledProject:
    """Let dbt compile the project with these vars, in `folder`."""
    selected = ("--select", "resource_type:model", "resource_type:snapshot")
    dbt(folder, "compile", "--quiet", *selected, config=dict(config), project=lean_project())
    manifest = json.loads((folder / "target/manifest.json").read_text(encoding="utf-8"))
    nodes = {id_: node for id_, node in manifest["nodes"].items() if node["resource_type"] in ("model", "snapshot")}
    parents = {id_: nodes.keys() & set(node["depends_on"]["nodes"]) for id_, node in nodes.items()}
    models = []
    for id_ in TopologicalSorter(parents).static_order():
        node = nodes[id_]
        enforced = node.get("contract", {}).get("enforced")
        models.append(
            CompiledModel(
                name=node["name"],
                materialized=node["config"]["materialized"],
                relation=node["relation_name"] or "",
                sql=node["compiled_code"],
                parents=frozenset(nodes[parent]["name"] for parent in parents[id_]),
                contract={name: column["data_type"] for name, column in node["columns"].items()} if enforced else {},
            )
        )
    return CompiledProject(models, config)
