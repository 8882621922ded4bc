"""Starts dbt inside this process, in the project's folder, with its own printing off."""

import json
import os
from collections.abc import Callable
from typing import Any

from retention_metrics.project import PROJECT_DIR, duckdb_path


def invoke_dbt(
    arguments: list[str], target: str | None, variables: dict[str, Any], on_event: Callable[[Any], None] | None = None
) -> Any:
    """Run one dbt command and return dbt's result object (success, exception, result).

    dbt writes its full log to logs/dbt.log; events go to `on_event` as they happen.
    """
    # importing dbt takes seconds; commands that do not need it must not pay for it
    from dbt.cli.main import dbtRunner

    os.environ["RETENTION_DUCKDB_PATH"] = str(duckdb_path())
    duckdb_path().parent.mkdir(parents=True, exist_ok=True)
    command = ["--log-level", "none", "--log-level-file", "debug", *arguments, "--project-dir", str(PROJECT_DIR)]
    if "DBT_PROFILES_DIR" not in os.environ:
        command += ["--profiles-dir", str(PROJECT_DIR)]
    if target:
        command += ["--target", target]
    if variables:
        command += ["--vars", json.dumps(variables)]
    try:
        return dbtRunner(callbacks=[on_event] if on_event else []).invoke(command)
    finally:
        _close_connections()


def _close_connections() -> None:
    """dbt keeps an embedded database open until the process ends, and nobody else could read it."""
    from dbt.adapters.factory import FACTORY

    for adapter in FACTORY.adapters.values():
        close = getattr(type(adapter.connections), "close_all_connections", None)
        if close:
            close()
