"""A copy of the project, to be changed."""

import shutil
import subprocess
from pathlib import Path

from .project import ROOT

FILES = ("dbt_project.yml", "profiles.yml", "pyproject.toml")
FOLDERS = ("macros", "models", "seeds", "snapshots", "scripts")
ALL_TESTS = "tests"
# dbt reads tests that models name; the queries are left out
NO_TESTS = "tests/generic"


def copy_project(folder: Path, tests: str = NO_TESTS) -> Path:
    """All that a build needs, and the command, in `folder`."""
    for part in (*FILES, *FOLDERS, tests):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copyfile
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        copy(ROOT / part, folder / part)
    return folder


def plant(file: Path, right: str, wrong: str) -> None:
    """Put something wrong into a file, in the one place that has what is right."""
    text = file.read_text(encoding="utf-8")
    assert text.count(right) == 1, (file, right, text.count(right))
    file.write_text(text.replace(right, wrong), encoding="utf-8")


def git(folder: Path, *arguments: str) -> str:
    """What a git command prints, run by nobody in particular."""
    nobody = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgsign=false")
    command = ["git", *nobody, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


class ProjectCopy:
    """A copy with all tests, and how the command works on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = copy_project(folder, ALL_TESTS)

    @property
    def environment(self) -> dict[str, str]:
        """What makes the command work on the copy."""
        return {"PYTHONPATH": str(self.folder / "scripts")}

    def replace(self, file: str, old: str, new: str) -> None:
        """Change the one place where `old` stands in a file."""
        plant(self.folder / file, old, new)

    def append(self, file: str, text: str) -> None:
        """Add to the end of a file."""
        with (self.folder / file).open("a", encoding="utf-8") as opened:
            opened.write(text)
