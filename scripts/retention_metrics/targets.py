"""The targets of profiles.yml."""

import os
from pathlib import Path
from typing import Any

import yaml

from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR

PROFILE = "retention_metrics"


def target_type(name: str | None) -> str:
    """The adapter of a target (duckdb, postgres, spark …); without a name, of the default target.

    Raises UsageError when profiles.yml has no such target.
    """
    outputs = _outputs()
    name = name or default_target()
    if name not in outputs:
        raise UsageError(f"there is no target `{name}` in profiles.yml; there is {', '.join(outputs)}.")
    return outputs[name]["type"]


def target_names() -> list[str]:
    """The targets that profiles.yml has."""
    return list(_outputs())


def _outputs() -> dict[str, dict[str, Any]]:
    profiles = profiles_dir() / "profiles.yml"
    if not profiles.is_file():
        raise UsageError(f"{profiles}: there is no such file; unset DBT_PROFILES_DIR or write one.")
    return yaml.safe_load(profiles.read_text(encoding="utf-8")).get(PROFILE, {}).get("outputs", {})


def profiles_dir() -> Path:
    """Where profiles.yml lies: DBT_PROFILES_DIR, else the project."""
    return Path(os.environ.get("DBT_PROFILES_DIR", PROJECT_DIR))


def default_target() -> str:
    """The target used when none is named: RETENTION_TARGET, else duckdb."""
    return os.environ.get("RETENTION_TARGET", "duckdb")
