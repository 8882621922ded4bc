"""Runs the `retention` command as a user would: a process of its own, with its database and dbt's files in a folder."""

import os
import resource
import subprocess
import sys
from pathlib import Path

from .project import DATABASE, ROOT


def command_environment(folder: Path) -> dict[str, str]:
    """This process's environment, with the database and dbt's files in `folder`."""
    return os.environ | {
        "RETENTION_DUCKDB_PATH": str(folder / f"{DATABASE}.duckdb"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "PYTHONPATH": str(ROOT / "scripts"),
        "COLUMNS": "160",
        # dbt's own tests ran before these, on the bundled data
        "DBT_EXCLUDE_RESOURCE_TYPES": "test unit_test",
    }


def retention(
    folder: Path, *arguments: str, file_bytes: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """One command; its exit code, standard output and standard error. Nothing is checked.

    No file may grow beyond `file_bytes`, as on a full disk.
    """

    def limit_files() -> None:
        if file_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file_bytes, file_bytes))

    return subprocess.run(
        [sys.executable, "-m", "retention_metrics", *arguments],
        env=command_environment(folder) | environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit_files,
    )
