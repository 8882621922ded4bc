"""Which tables of a build are compared, found in dbt's manifest: nothing here knows a table by name."""

import json
from dataclasses import dataclass
from pathlib import Path

# the calendar has the periods of all grains, whichever the company uses
COMPARED = ("metrics/", "reporting/", "intermediate/calendar.sql")
KEY_TESTS = {"unique_combination": "columns", "unique": "column_name"}


@dataclass(frozen=True)
class Table:
    """A table that an engine built: its relation there, what it promises, and the Parquet files that hold its rows."""

    name: str
    relation: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    files: str

    @property
    def query(self) -> str:
        """All rows, with the columns in the same order on every engine."""
        return f"select {', '.join(self.columns)} from {self.relation}"


def built_tables(folder: Path) -> dict[str, Table]:
    """Everything under metrics/ and reporting/, the calendar, and the seeds, which each engine loads in its own way.

    Not what rests on a snapshot: that tells of the builds before, which differ.
    `folder` is that of a build: dbt's manifest lies there, and the engine exports to it.
    """
    nodes = json.loads((folder / "target" / "manifest.json").read_text(encoding="utf-8"))["nodes"]
    keys = {}
    for node in nodes.values():
        test = node.get("test_metadata") or {}
        if test.get("name") in KEY_TESTS:
            columns = test["kwargs"][KEY_TESTS[test["name"]]]
            keys[node["attached_node"]] = (columns,) if isinstance(columns, str) else tuple(columns)
    return {
        node["name"]: Table(
            name=node["name"],
            relation=node["relation_name"],
            columns=tuple(node["columns"]),
            key=keys.get(id_, tuple(node["columns"])),
            files=str(folder / "export" / node["name"] / "*.parquet"),
        )
        for id_, node in sorted(nodes.items())
        if node["resource_type"] == "seed" or (node["resource_type"] == "model" and node["path"].startswith(COMPARED))
        if not any(parent.startswith("snapshot.") for parent in node.get("depends_on", {}).get("nodes", []))
    }


def export_folder(folder: Path, table: Table) -> Path:
    """Where an engine writes a table to, made if it is not there."""
    path = folder / "export" / table.name
    path.mkdir(parents=True, exist_ok=True)
    return path
