"""Builds and tests the tables, and says what happened."""

from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from retention_metrics.build_progress import BuildProgress
from retention_metrics.configuration import load_configuration
from retention_metrics.dbt_invocation import invoke_dbt
from retention_metrics.errors import UsageError
from retention_metrics.project import duckdb_path
from retention_metrics.targets import target_type
from retention_metrics.warehouse import fetch

FAILED = {"error", "fail", "runtime error", "partial success"}


def build(
    config_file: Path | None, target: str | None, as_of: str | None, select: str | None, strict: bool, console: Console
) -> int:
    """Build and test everything (or `select`) with dbt; exit code 0, or 1 when a model or test failed.

    With `strict`, a rejected input row is a failure too. Raises UsageError for what cannot be built at all.
    """
    variables = load_configuration(config_file, as_of, target_type(target))
    with BuildProgress(console) as progress:
        outcome = invoke_dbt(["build", *(["--select", select] if select else [])], target, variables, progress.on_event)
    if outcome.exception is not None:
        raise UsageError(_cause(outcome.exception))
    results = list(outcome.result.results)
    if not [result for result in results if result.node.resource_type != "operation"]:
        raise UsageError(f"`--select {select}` selects nothing; `dbt ls` lists what there is.")
    failures = [result for result in results if result.status in FAILED]
    for result in failures:
        console.print(
            f"[red]{result.status}[/red] {result.node.name}: {escape(_cause(result.message))}", soft_wrap=True
        )
    _print_summary(results, failures, console)
    rejected = _print_rejected_rows(target, results, console)
    if not failures and target_type(target) == "duckdb":
        console.print(f"database: {duckdb_path()}", soft_wrap=True, highlight=False)
    return 1 if failures or (strict and rejected) else 0


def _print_summary(results: list[Any], failures: list[Any], console: Console) -> None:
    kinds: dict[str, int] = {}
    for result in results:
        if result.status in ("success", "pass"):
            kind = "test" if "test" in result.node.resource_type else str(result.node.resource_type)
            kinds[kind] = kinds.get(kind, 0) + 1
    skipped = sum(result.status == "skipped" for result in results)
    counted = [(kind, kinds[kind]) for kind in ("seed", "model", "test") if kind in kinds]
    counts = [f"{number} {kind}" if number == 1 else f"{number} {kind}s" for kind, number in counted]
    counts += [f"[red]{len(failures)} failed[/red]"] if failures else []
    counts += [f"{skipped} skipped"] if skipped else []
    console.print(f"{'failed' if failures else 'built'}: {', '.join(counts)}", highlight=False)


def _print_rejected_rows(target: str | None, results: list[Any], console: Console) -> int:
    """Print how many input rows were rejected, by reason; returns their number (0 when the table was not built)."""
    if not any(result.node.name == "rejected_rows" and result.status == "success" for result in results):
        return 0
    rows = fetch(
        "rejected_rows",
        "input, reason, count(*) as number_of_rows",
        target,
        suffix="group by input, reason order by input, reason",
    )
    total = sum(int(row["number_of_rows"]) for row in rows)
    if not total:
        console.print("rejected rows: 0", highlight=False)
        return 0
    console.print(f"[yellow]rejected rows: {total}[/yellow] (see the table rejected_rows)", highlight=False)
    for row in rows:
        console.print(f"  {row['input']}: {row['reason']}: {row['number_of_rows']}", highlight=False, markup=False)
    return total


def _cause(message: object) -> str:
    """The part of dbt's message that says what is wrong, without where dbt stood when it found out."""
    lines = [line.rstrip() for line in str(message).splitlines() if line.strip()]
    return "\n".join(line for line in lines if not line.lstrip().startswith("> "))
