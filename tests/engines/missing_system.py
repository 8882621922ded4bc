"""What a machine lacks, said before anything is built: an engine is never left out silently."""

import os
import re
import shutil
import subprocess
from pathlib import Path

OLDEST_JAVA = 17
OLDEST_POSTGRES = 15
POSTGRES_PROGRAMS = ("initdb", "pg_ctl", "postgres")


def missing_programs() -> list[str]:
    """A sentence for each program that no Python package brings: which one is missing, and how to get it."""
    missing = []
    if java() is None:
        missing.append(
            f"Java {OLDEST_JAVA} or newer is missing, which Spark runs on (`java` on the PATH, or JAVA_HOME)."
            " Debian and Ubuntu: apt-get install openjdk-17-jre-headless. macOS: brew install openjdk@17."
        )
    if postgres_binaries() is None:
        missing.append(
            f"PostgreSQL {OLDEST_POSTGRES} or newer is missing ({', '.join(POSTGRES_PROGRAMS)}, on the PATH or where"
            " Debian installs them). Debian and Ubuntu: apt-get install postgresql. macOS: brew install postgresql@17."
        )
    return missing


def java() -> Path | None:
    """The Java that Spark would take, if it is new enough."""
    home = os.environ.get("JAVA_HOME")
    program = Path(home) / "bin" / "java" if home else shutil.which("java")
    if not program or not Path(program).is_file():
        return None
    # openjdk version "17.0.15" 2025-04-15; Java 8 called itself 1.8
    found = _first_number(subprocess.run([program, "-version"], capture_output=True, text=True, check=False).stderr)
    return Path(program) if found >= OLDEST_JAVA else None


def postgres_binaries(installed: Path = Path("/usr/lib/postgresql")) -> Path | None:
    """The folder of the newest PostgreSQL server; Debian keeps its programs off the PATH, a folder per version."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += installed.glob("*/bin")
    versions = {
        folder: _first_number(
            subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
        )
        for folder in folders
        if all((folder / name).is_file() for name in POSTGRES_PROGRAMS)
    }
    newest = max(versions, key=lambda folder: versions[folder], default=None)
    return newest if newest and versions[newest] >= OLDEST_POSTGRES else None


def _first_number(text: str) -> int:
    """The major version in what a program says of itself."""
    number = re.search(r"\d+", text)
    return int(number.group()) if number else 0
