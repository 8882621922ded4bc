"""A copy of the project to break."""

import shutil
from pathlib import Path

from .project import ROOT

FILES = ("dbt_project.yml", "profiles.yml", "pyproject.toml")
FOLDERS = ("macros", "models", "seeds", "snapshots", "scripts", "tests")


class ProjectCopy:
    """What dbt and the command need of the project, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        for part in (*FILES, *FOLDERS):
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copyfile
            copy(ROOT / part, folder / part)

    @property
    def environment(self) -> dict[str, str]:
        """What makes the command work on the copy."""
        return {"PYTHONPATH": str(self.folder / "scripts")}

    def replace(self, file: str, old: str, new: str) -> None:
        """Change the one place where `old` stands in a file."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, (file, old, text.count(old))
        path.write_text(text.replace(old, new), encoding="utf-8")

    def append(self, file: str, text: str) -> None:
        """Add to the end of a file."""
        with (self.folder / file).open("a", encoding="utf-8") as opened:
            opened.write(text)
