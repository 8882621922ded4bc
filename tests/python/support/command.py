"""Runs the `retention` command as a user would: a process of its own, with its database and dbt's files in a folder."""

import os
import subprocess
import sys
from pathlib import Path

from .project import DATABASE, ROOT


def retention(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """One command; its exit code, standard output and standard error. Nothing is checked."""
    settings = {
        "RETENTION_DUCKDB_PATH": str(folder / f"{DATABASE}.duckdb"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "PYTHONPATH": str(ROOT / "scripts"),
        "COLUMNS": "160",
    }
    return subprocess.run(
        [sys.executable, "-m", "retention_metrics", *arguments],
        env=os.environ | settings | environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
