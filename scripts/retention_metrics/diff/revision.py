"""Builds a git revision of the project in a temporary checkout, on the same inputs."""

import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import simplejson
import yaml

from retention_metrics.dbt_connection import connect
from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR, duckdb_path
from retention_metrics.targets import PROFILE, default_target, profiles_dir, target_type

# what an older project may not build again, and a copy of the database must not pass off as its own
STALE = ("metric_values", "metric_catalog", "metric_restatements", "metric_history", "metric_publications")
LINES_OF_A_FAILURE = 12


@dataclass(frozen=True)
class BuiltRevision:
    """A build of a revision: its checkout, and the DuckDB file it made, or what its schema's name ends in."""

    checkout: Path
    database: Path | None = None
    schema_suffix: str = ""


def commit_of(revision: str) -> str | None:
    """The commit that a revision of the project's repository names; None when it names none, or there is no git."""
    try:
        found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except OSError:
        return None
    return found.stdout.decode().strip() or None


@contextmanager
def built_revision(commit: str, target: str | None, variables: dict[str, Any]) -> Iterator[BuiltRevision]:
    """Build `commit` without its tests, on a copy of the database or in a schema of its own, and clean up afterwards.

    Raises UsageError when the target's warehouse is none of those, or when the revision cannot be built.
    """
    kind = target_type(target)
    if kind not in ("duckdb", "postgres"):
        raise UsageError(
            f"a git revision is built on DuckDB or PostgreSQL only, not on {kind}: name a target it lies in."
        )
    with tempfile.TemporaryDirectory(prefix="retention_diff_") as temporary:
        folder = Path(temporary)
        checkout = folder / "checkout"
        _check_out(commit, checkout)
        if kind == "duckdb":
            database = folder / duckdb_path().name
            _copy_database(database)
            _build(
                commit, checkout, folder, target, variables, profiles_dir(), {"RETENTION_DUCKDB_PATH": str(database)}
            )
            yield BuiltRevision(checkout, database)
        else:
            with _own_schema(folder, target) as suffix:
                _build(commit, checkout, folder, target, variables, folder, {})
                yield BuiltRevision(checkout, schema_suffix=suffix)


def _check_out(commit: str, checkout: Path) -> None:
    """The project's folder as it was, without a trace in the repository."""
    top, prefix = _git("rev-parse", "--show-toplevel", "--show-prefix").stdout.decode().split("\n")[:2]
    archive = _git("-C", top, "archive", "--format=tar", f"{commit}:{prefix}" if prefix else commit)
    if archive.returncode:
        raise UsageError(f"the revision {commit[:12]} has no such project: {archive.stderr.decode().strip()}")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(checkout, filter="data")
    if not (checkout / "dbt_project.yml").is_file():
        raise UsageError(f"the revision {commit[:12]} has no such project: there is no dbt_project.yml in it.")


def _git(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(["git", *arguments], cwd=PROJECT_DIR, capture_output=True, check=False)


def _copy_database(copy: Path) -> None:
    """The input tables lie in it too; it has the same name, by which views name it."""
    if not duckdb_path().is_file():
        return
    shutil.copyfile(duckdb_path(), copy)
    with duckdb.connect(str(copy)) as connection:
        for table in STALE:
            connection.execute(f"drop table if exists {table} cascade")


@contextmanager
def _own_schema(folder: Path, target: str | None) -> Iterator[str]:
    """A profile in `folder` whose schema is one of ours; what its name ends in. It is dropped at the end."""
    suffix = f"__diff_{os.getpid()}"
    with connect(target) as warehouse:
        schema = warehouse.schema + suffix
        profiles = yaml.safe_load((profiles_dir() / "profiles.yml").read_text(encoding="utf-8"))
        name = target or default_target()
        output = profiles[PROFILE]["outputs"][name] | {"schema": schema}
        text = yaml.safe_dump({PROFILE: {"target": name, "outputs": {name: output}}}, allow_unicode=True)
        (folder / "profiles.yml").write_text(text, encoding="utf-8")
        warehouse.handle.autocommit = True
        try:
            yield suffix
        finally:
            quoted = '"' + schema.replace('"', '""') + '"'
            warehouse.rows(f"drop schema if exists {quoted} cascade")


def _build(
    commit: str,
    checkout: Path,
    folder: Path,
    target: str | None,
    variables: dict[str, Any],
    profiles: Path,
    environment: dict[str, str],
) -> None:
    """By that revision's dbt project and today's dbt, because its own command may have known less."""
    command = [
        *(sys.executable, "-m", "dbt.cli.main", "--no-use-colors", "build"),
        *("--exclude-resource-type", "test", "--exclude-resource-type", "unit_test"),
        *("--project-dir", str(checkout), "--profiles-dir", str(profiles)),
        *("--target-path", str(folder / "target"), "--log-path", str(folder / "logs")),
        *(["--target", target] if target else []),
        *(["--vars", simplejson.dumps(variables)] if variables else []),
    ]
    ours = {name: value for name, value in os.environ.items() if not name.startswith("DBT_")}
    built = subprocess.run(
        command, env=ours | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if built.returncode:
        lines = [line for line in built.stdout.splitlines() if " OK " not in line and " START " not in line]
        reason = "\n".join(lines[-LINES_OF_A_FAILURE:])
        raise UsageError(f"the revision {commit[:12]} cannot be built with this configuration:\n{reason}")
