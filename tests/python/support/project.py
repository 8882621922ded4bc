"""Runs dbt on this project without touching its target folder."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
# the catalog of every compiled name: DuckDB calls a database by its file's stem
DATABASE = "retention"


def dbt(
    folder: Path, *arguments: str, config: dict[str, Any], project: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """One dbt command with its database, target and logs in `folder`; a failure shows what dbt printed.

    A process of its own, because dbt keeps adapters and connections in globals that a second run in-process would meet.
    """
    command = [
        *(sys.executable, "-m", "dbt.cli.main", *arguments),
        *("--project-dir", str(project), "--profiles-dir", str(project)),
        *("--target-path", str(folder / "target"), "--log-path", str(folder / "logs")),
        *("--vars", json.dumps(config)),
    ]
    database = {"RETENTION_TARGET": "duckdb", "RETENTION_DUCKDB_PATH": str(folder / f"{DATABASE}.duckdb")}
    result = subprocess.run(command, env=os.environ | database, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"dbt {' '.join(arguments)} failed\n{result.stdout}\n{result.stderr}")
    return result
