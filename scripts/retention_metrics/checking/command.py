"""Runs every check in a temporary database, and says what they found: on the terminal, as JUnit XML, as Markdown."""

import importlib.util
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from retention_metrics.checking.catalog import check_catalog
from retention_metrics.checking.definitions import check_definitions
from retention_metrics.checking.finding import Finding
from retention_metrics.checking.outcome import Outcome, junit_xml, markdown
from retention_metrics.checking.parsing import check_parsing
from retention_metrics.checking.project_rules import check_project_rules
from retention_metrics.checking.semantic_layer import check_semantic_layer
from retention_metrics.checking.style import StyleCheck
from retention_metrics.environment import environment
from retention_metrics.errors import UsageError

# what only this command needs, and by which name it is imported
PACKAGES = {
    "dbt-metricflow": "metricflow",
    "dbt-score": "dbt_score",
    "junitparser": "junitparser",
    "sqlfluff": "sqlfluff",
}
PARSING, STYLE = "parsing", "style"


def check(junit: Path | None, markdown_file: Path | None, skip: list[str], console: Console) -> int:
    """Run all checks but those to `skip`; exit code 1 when anything was found, else 0.

    Raises UsageError for an unknown name in `skip` and for missing packages.
    """
    _refuse_what_cannot_run(skip)
    with TemporaryDirectory(prefix="retention_check_") as name:
        outcomes = _run(Path(name), skip, console)
    for path, write in ((junit, junit_xml), (markdown_file, markdown)):
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(write(outcomes), encoding="utf-8")
    number = sum(len(outcome.findings) for outcome in outcomes)
    words = "nothing to mend" if not number else f"{number} finding{'s' if number > 1 else ''}"
    console.print(f"[{'red' if number else 'green'}]checked: {words}[/]", highlight=False)
    return 1 if number else 0


def _run(folder: Path, skip: list[str], console: Console) -> list[Outcome]:
    outcomes = []
    with environment(_settings(folder)), _style(folder, is_wanted=STYLE not in skip) as style:
        for name, run in _checks(folder).items():
            if name not in skip:
                outcomes.append(_outcome(name, run, console))
            # nothing else can be said of a project that dbt cannot read
            if name == PARSING and not (folder / "target" / "manifest.json").is_file():
                break
        if style:
            outcomes.append(_outcome(STYLE, style.findings, console))
    return outcomes


def _checks(folder: Path) -> dict[str, Callable[[], list[Finding]]]:
    manifest = folder / "target" / "manifest.json"
    database = folder / "retention.duckdb"
    return {
        PARSING: check_parsing,
        "project rules": lambda: check_project_rules(manifest),
        "definitions": check_definitions,
        "catalog": lambda: check_catalog(manifest, database),
        "semantic layer": lambda: check_semantic_layer(manifest.parent, database),
    }


def _settings(folder: Path) -> dict[str, str]:
    return {
        "RETENTION_TARGET": "duckdb",
        "RETENTION_DUCKDB_PATH": str(folder / "retention.duckdb"),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
        # every test is run, whatever the caller leaves out of builds
        "DBT_EXCLUDE_RESOURCE_TYPES": "",
    }


@contextmanager
def _style(folder: Path, *, is_wanted: bool) -> Iterator[StyleCheck | None]:
    if not is_wanted:
        yield None
        return
    style = StyleCheck(folder)
    try:
        yield style
    finally:
        style.stop()


def _outcome(name: str, run: Callable[[], list[Finding]], console: Console) -> Outcome:
    with console.status(f"{name} …"):
        findings = run()
    console.print(f"{name}: {'ok' if not findings else len(findings)}", highlight=False)
    for finding in findings:
        console.print(f"  {finding.line}", markup=False, highlight=False, soft_wrap=True)
    return Outcome(name, findings)


def _refuse_what_cannot_run(skip: list[str]) -> None:
    # whatever else is checked reads what parsing writes
    known = [name for name in (*_checks(Path()), STYLE) if name != PARSING]
    unknown = [name for name in skip if name not in known]
    if unknown:
        raise UsageError(f"`--skip` knows no check {', '.join(unknown)}; it knows {', '.join(known)}.")
    missing = [name for name, module in PACKAGES.items() if importlib.util.find_spec(module) is None]
    if missing:
        raise UsageError(
            f"`retention check` needs {', '.join(missing)}: install the project with its extra `check`"
            " (pip install 'retention-metrics[check]'), or the whole of requirements.txt."
        )
