"""Runs `dbt build` on the project for one company and one target, in a folder of its own."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from company import Company

ROOT = Path(__file__).resolve().parents[2]
# what does not read a company's rows is tested once per engine
TRUTH_TABLES = ["path:tests/formulas", "path:tests/portability", "path:tests/calendars"]
NO_TRUTH_TABLES = ["--exclude-resource-type", "unit_test", "--exclude", *TRUTH_TABLES]
NO_TESTS = ["--exclude-resource-type", "unit_test", "--exclude-resource-type", "test"]
QUIET_LINES = re.compile(r" (PASS|OK|START|SKIP) ")


class BuildFailedError(RuntimeError):
    """dbt ended with an error; the message is what it printed."""


def build_arguments(
    company: Company, target: str, folder: Path, project: Path = ROOT, *, with_tests: bool = True
) -> list[str]:
    """What to call dbt with. All tests run on the bundled company; on another one, those that read its rows."""
    tests = (NO_TRUTH_TABLES if company.tables else []) if with_tests else NO_TESTS
    return [
        "build",
        *tests,
        *("--target", target, "--vars", json.dumps(company.dbt_vars())),
        *("--project-dir", str(project), "--profiles-dir", str(project)),
        *("--target-path", str(folder / "target"), "--log-path", str(folder / "logs")),
    ]


def clean_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment with nothing of the caller's own settings of dbt or of this project."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RETENTION_", "DBT_"))}
    return kept | dict(settings)


def run_dbt(arguments: list[str], settings: Mapping[str, str]) -> None:
    """One dbt command in a process of its own. Raises BuildFailedError with what it printed."""
    run_python("-m", "dbt.cli.main", "--no-use-colors", *arguments, settings=settings)


def run_python(*arguments: str, settings: Mapping[str, str]) -> str:
    """A Python program with `settings` in its environment; returns what it printed."""
    result = subprocess.run(
        [sys.executable, *arguments],
        env=clean_environment(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        lines = [line for line in result.stdout.splitlines() if not QUIET_LINES.search(line)]
        raise BuildFailedError("\n".join(["python " + " ".join(arguments[:6]), *lines[-150:]]))
    return result.stdout
