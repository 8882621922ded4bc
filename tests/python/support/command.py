"""Runs the `retention` command as a user would: a process of its own, with its database and dbt's files in a folder."""

import os
import resource
import subprocess
import sys
from pathlib import Path

from .lean_project import lean_project
from .project import DATABASE, ROOT

NO_TESTS = "test unit_test"


def command_environment(folder: Path, excluded: str = NO_TESTS) -> dict[str, str]:
    """This process's environment, with the database and dbt's files in `folder`.

    `excluded` are dbt's resource types to leave out; where tests are wanted, it is the command of the whole project.
    """
    project = lean_project() if excluded == NO_TESTS else ROOT
    return os.environ | {
        "RETENTION_DUCKDB_PATH": str(folder / f"{DATABASE}.duckdb"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        "PYTHONPATH": str(project / "scripts"),
        "COLUMNS": "160",
        # dbt's own tests ran before these, on the bundled data
        "DBT_EXCLUDE_RESOURCE_TYPES": excluded,
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
        env=command_environment(folder, environment.get("DBT_EXCLUDE_RESOURCE_TYPES", NO_TESTS)) | environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit_files,
    )
