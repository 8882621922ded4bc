"""Pages that the command writes about a build, and the build's own figures."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from .command import retention


@dataclass(frozen=True)
class Pages:
    """The folder of a build, and its page in each language."""

    folder: Path
    en: Path
    fa: Path


def page(folder: Path, language: str, *more: str) -> Path:
    """The page that the command writes, and says that it has written."""
    path = folder / f"{language}.html"
    written = retention(folder, "report", "--output", path.name, "--language", language, *more)
    assert written.returncode == 0, written.stdout + written.stderr
    assert written.stdout == f"report: {path}\n"
    return path


def rows(folder: Path, sql: str) -> list[tuple]:
    """What the build answers to a query."""
    with duckdb.connect(str(folder / "retention.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()
