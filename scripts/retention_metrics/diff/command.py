"""`retention diff`: compares the last build with another, and writes what differs."""

import sys
from difflib import get_close_matches
from pathlib import Path

import duckdb
from rich.console import Console

from retention_metrics.configuration import load_configuration
from retention_metrics.diff.as_json import as_json
from retention_metrics.diff.base import load_side, loaded_base
from retention_metrics.diff.comparison import compare
from retention_metrics.diff.differences import Differences, find_differences
from retention_metrics.diff.formula_texts import FormulaTexts
from retention_metrics.diff.markdown import as_markdown
from retention_metrics.diff.terminal import print_differences
from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR, duckdb_path
from retention_metrics.targets import default_target, target_type

ROWS = 10


def diff(
    against: str,
    config: Path | None,
    target: str | None,
    as_of: str | None,
    output_format: str,
    output: Path | None,
    rows: int | None,
    fail_on_change: bool,
    allow: list[str],
    console: Console,
) -> int:
    """Write what differs between the last build of `target` and `against`; the exit code.

    `output_format` is table, json or markdown. Of each metric `rows` figures are written, 10 if not said, and all in
    JSON. The exit code is 1 when figures of metrics that are not in `allow` differ and `fail_on_change` is set.
    Raises UsageError when one side is not there or cannot be read, or `allow` names what neither side has.
    """
    variables = load_configuration(config, as_of, target_type(target))
    limit = rows if rows is not None else None if output_format == "json" else ROWS
    with duckdb.connect() as connection:
        load_side(connection, "current", target)
        with loaded_base(connection, against, target, variables) as (name, formulas):
            if formulas:
                _warn_of_an_old_build(target)
            compare(connection)
            own = FormulaTexts(PROJECT_DIR) if formulas else None
            found = find_differences(
                connection, (name, f"target {target or default_target()}"), (formulas, own), set(allow), limit
            )
    _check_allowed(allow, found.known_metrics)
    if output_format == "table":
        _print(found, output, console)
    else:
        _write(as_json(found) if output_format == "json" else as_markdown(found), output)
    return 1 if fail_on_change and found.is_changed_beyond_what_is_allowed else 0


def _warn_of_an_old_build(target: str | None) -> None:
    """Who compares with a revision means the definitions that stand here, which the last build may not have had."""
    if target_type(target) != "duckdb":
        return
    files = [path for folder in ("macros", "models") for path in (PROJECT_DIR / folder).rglob("*.sql")]
    newest = max(files, key=lambda path: path.stat().st_mtime)
    if newest.stat().st_mtime > duckdb_path().stat().st_mtime:
        name = newest.relative_to(PROJECT_DIR)
        print(f"warning: {name} is newer than the last build; `retention build` first to compare it.", file=sys.stderr)


def _check_allowed(allow: list[str], known: list[str]) -> None:
    for metric in allow:
        if metric not in known:
            near = get_close_matches(metric, known, n=1, cutoff=0.5)
            advice = f"did you mean `{near[0]}`?" if near else "`retention show --list` has them."
            raise UsageError(f"--allow `{metric}` is no metric of either side; {advice}")


def _print(found: Differences, output: Path | None, console: Console) -> None:
    if output is None:
        print_differences(found, console)
        return
    with console.capture() as capture:
        print_differences(found, console)
    _write(capture.get(), output)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
