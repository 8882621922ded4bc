"""Where the project and its embedded database lie."""

import os
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parents[2]


def duckdb_path() -> Path:
    """The database file of the duckdb target: RETENTION_DUCKDB_PATH, else target/retention.duckdb in the project."""
    return Path(os.environ.get("RETENTION_DUCKDB_PATH") or PROJECT_DIR / "target" / "retention.duckdb").absolute()
