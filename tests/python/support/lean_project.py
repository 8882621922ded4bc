"""The project without what only its own tests and the semantic layer need, which dbt parses in a third of the time.

Dozens of tests start dbt in a process of its own, each with other vars, for which dbt parses everything anew.
"""

import atexit
import sys
from functools import cache
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp

from .project import ROOT

sys.path.append(str(ROOT / "benchmarks"))
from project_sql import copy_without_tests


@cache
def lean_project() -> Path:
    """A copy for this process's tests, gone when they are over."""
    folder = Path(mkdtemp(prefix="retention_lean_project_"))
    atexit.register(rmtree, folder, ignore_errors=True)
    copy_without_tests(folder)
    for name in ("scripts", "seeds"):
        copytree(ROOT / name, folder / name)
    return folder
