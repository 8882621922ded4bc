"""The `retention` command on a warehouse shows what it shows on DuckDB."""

import json
from pathlib import Path

import pytest

from conftest import Build
from dbt_build import run_python
from engine_duckdb import DuckDB
from engine_postgres import Postgres

SHOW = ["show", "customer_retention_rate_pct", "mrr_at_end", "--grain", "quarter", "--segment", "plan"]


def retention(folder: Path, target: str, settings: dict[str, str], *arguments: str) -> str:
    """What the command prints, with its files in `folder`; raises when its exit code is not 0."""
    settings = settings | {"DBT_TARGET_PATH": str(folder / "target"), "DBT_LOG_PATH": str(folder / "logs")}
    return run_python("-m", "retention_metrics", *arguments, "--target", target, settings=settings)


def test_build_on_postgres(build: Build, postgres: Postgres, tmp_path: Path) -> None:
    """It builds and tests, and counts the rejected rows in the warehouse."""
    build("postgres", "bundled")
    printed = retention(tmp_path, "postgres", postgres.settings["bundled"], "build", "--select", "rejected_rows")
    # with the seeds that it rests on, because a build begins in an empty schema
    assert "built: 6 seeds, " in printed
    assert "rejected rows: 0" in printed


def test_diff_with_another_engine(build: Build, postgres: Postgres, duckdb_engine: DuckDB, tmp_path: Path) -> None:
    """Both targets at once: null, dates and the last digit are the same on the way."""
    build("duckdb", "bundled"), build("postgres", "bundled")
    settings = postgres.settings["bundled"] | duckdb_engine.settings["bundled"]
    compare = ("diff", "--against", "duckdb", "--fail-on-change")
    printed = retention(tmp_path, "postgres", settings, *compare)
    assert printed.startswith("target duckdb → target postgres: no change in 6")


@pytest.mark.parametrize("grain", ["week", "jalali_month", "retail_month"])
def test_report_on_postgres(
    grain: str, build: Build, postgres: Postgres, duckdb_engine: DuckDB, tmp_path: Path
) -> None:
    """The same page, to the last byte."""
    build("duckdb", "odd"), build("postgres", "odd")
    pages = []
    for engine in (postgres, duckdb_engine):
        path = tmp_path / f"{engine.name}.html"
        arguments = ("report", "--language", "fa", "--grain", grain, "--output", str(path))
        assert retention(tmp_path, engine.name, engine.settings["odd"], *arguments) == f"report: {path}\n"
        pages.append(path.read_text(encoding="utf-8"))
    assert pages[0].count("data-chart=") > 15
    assert pages[0] == pages[1]


@pytest.mark.parametrize("output", ["json", "table"])
def test_show_on_postgres(output: str, build: Build, postgres: Postgres, duckdb_engine: DuckDB, tmp_path: Path) -> None:
    """The same periods and figures, to the last digit."""
    build("duckdb", "bundled"), build("postgres", "bundled")
    shown = [
        retention(tmp_path, engine.name, engine.settings["bundled"], *SHOW, "--format", output)
        for engine in (postgres, duckdb_engine)
    ]
    assert shown[0] == shown[1]
    if output == "json":
        first = json.loads(shown[0])[0]
        assert first["is_complete"] is True
        assert first["period_start"] == "2022-01-01"
