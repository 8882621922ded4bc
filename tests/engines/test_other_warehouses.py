"""What nobody runs here is at least compiled with the warehouse's own adapter and parsed in its dialect."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlglot import exp, parse
from sqlglot.errors import ErrorLevel

from dbt_build import ROOT, run_dbt

PROFILES = Path(__file__).with_name("other_warehouses")
# functions that sqlglot takes as they come because it does not know them, and the warehouse does
KNOWN_FUNCTIONS = {
    "snowflake": set(),
    "bigquery": set(),
    "redshift": {"json_serialize"},
    "databricks": set(),
}


@pytest.mark.parametrize("warehouse", KNOWN_FUNCTIONS)
def test_every_model_and_test_parses(warehouse: str, tmp_path: Path) -> None:
    """Each compiled statement is one query in that dialect, and calls no function that only another engine has."""
    compiled = dict(compile_project(warehouse, tmp_path))
    assert sum(id_.startswith("model.") for id_ in compiled) == number_of_sql_models()
    problems, unknown = [], {}
    for id_, sql in compiled.items():
        try:
            (statement,) = parse(sql, read=warehouse, error_level=ErrorLevel.IMMEDIATE)
        except ValueError as error:
            problems.append(f"{id_}: {error}")
            continue
        if not isinstance(statement, exp.Query):
            problems.append(f"{id_}: is read as {type(statement).__name__}, not as a query")
            continue
        for function in statement.find_all(exp.Anonymous):
            unknown[function.name.lower()] = id_
    assert not problems, "\n".join(problems)
    assert unknown.keys() == KNOWN_FUNCTIONS[warehouse], unknown


def compile_project(warehouse: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Compiled SQL by node, of the bundled company; the adapter's macros decide, and no connection is opened."""
    arguments = [
        *("compile", "--no-introspect", "--no-populate-cache", "--target", warehouse),
        *("--project-dir", str(ROOT), "--profiles-dir", str(PROFILES)),
        *("--target-path", str(folder / "target"), "--log-path", str(folder / "logs")),
    ]
    run_dbt(arguments, {})
    manifest = json.loads((folder / "target" / "manifest.json").read_text(encoding="utf-8"))
    for id_, node in manifest["nodes"].items():
        if node["resource_type"] in ("model", "test"):
            assert node["compiled_code"], f"{id_} was not compiled"
            yield id_, node["compiled_code"]


def number_of_sql_models() -> int:
    """As many models as there are files."""
    return len(list((ROOT / "models").rglob("*.sql")))
