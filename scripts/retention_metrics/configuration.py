"""The configuration of a run: the vars of dbt_project.yml, a --config file and options, checked as a whole."""

import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR
from retention_metrics.project_macros import ProjectMacros

# What only dbt_project.yml says, because it belongs to the seeds.
NOT_CONFIGURABLE = {"bundled_company"}


class _TextDatesLoader(yaml.SafeLoader):
    """YAML in which a date stays text, so that an impossible one is reported by name instead of ending the reading."""


_TextDatesLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def default_vars() -> dict[str, Any]:
    """The vars as dbt_project.yml declares them."""
    project = _read_yaml(PROJECT_DIR / "dbt_project.yml")
    return project["vars"]["retention_metrics"]


def load_configuration(config_file: Path | None, as_of: str | None, target_type: str) -> dict[str, Any]:
    """The vars to give to dbt: those the file and `as_of` set, checked together with the defaults of the others.

    Raises UsageError with one message that lists every problem, before dbt is started.
    """
    settings = _read_config_file(config_file) if config_file else {}
    if as_of is not None:
        settings["as_of_date"] = as_of
    defaults = default_vars()
    known = sorted(set(defaults) - NOT_CONFIGURABLE)
    problems = [_unknown_key(key, known) for key in settings if key not in known]
    effective = defaults | settings
    problems += ProjectMacros(PROJECT_DIR / "macros").configuration_problems(effective, target_type)
    if problems:
        origin = config_file if config_file else "configuration"
        raise UsageError("\n  - ".join([f"{origin}: {_count(len(problems), 'problem')}", *problems]))
    if settings.get("as_of_date") == "today":
        settings["as_of_date"] = datetime.datetime.now(ZoneInfo(effective["business_timezone"])).date().isoformat()
    return settings


def _read_config_file(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise UsageError(f"{path}: there is no such file; --config names a YAML file with the vars of dbt_project.yml.")
    try:
        settings = _read_yaml(path)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: this is not YAML: {' '.join(str(error).split())}") from error
    if settings is None:
        raise UsageError(f"{path}: the file is empty; write at least `inputs` and `as_of_date`.")
    if not isinstance(settings, dict):
        raise UsageError(f"{path}: must hold keys and values, e.g. as_of_date: 2025-12-31.")
    return _with_absolute_files(settings, path.absolute().parent)


def _with_absolute_files(settings: dict[str, Any], folder: Path) -> dict[str, Any]:
    """A relative `file` lies relative to the file that names it, wherever the command is started."""
    inputs = settings.get("inputs")
    if isinstance(inputs, dict):
        for mapping in inputs.values():
            if isinstance(mapping, dict) and isinstance(mapping.get("file"), str) and "://" not in mapping["file"]:
                mapping["file"] = str(folder / mapping["file"])
    return settings


def _read_yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_TextDatesLoader)  # a SafeLoader, see above


def _unknown_key(key: object, known: list[str]) -> str:
    near = get_close_matches(str(key), known, n=1)
    return f"there is no key `{key}`; " + (f"did you mean `{near[0]}`?" if near else f"there is {', '.join(known)}.")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
