"""What a command does not need it does not load: dbt alone takes seconds."""

import subprocess
import sys

import pytest

from support import ROOT

HEAVY = ("dbt", "duckdb", "jinja2", "yaml", "rich.progress")


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [("retention_metrics.cli", HEAVY), ("retention_metrics.show", ("dbt",)), ("retention_metrics.generate", ("dbt",))],
)
def test_modules_that_are_not_loaded(module: str, unwanted: tuple[str, ...]) -> None:
    """Importing the command is all that --help does; `show` reads the database without dbt."""
    program = f"import sys, {module}; print([name for name in {unwanted} if name in sys.modules])"
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT / "scripts", capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"
