"""Builds and tests the tables, and says what happened."""

from pathlib import Path
from typing import Any

from rich.console import Console

from retention_metrics.build_progress import BuildProgress
from retention_metrics.build_report import (
    FAILED,
    cause,
    print_failures,
    print_rejected_rows,
    print_restatements,
    print_summary,
    what_to_do,
)
from retention_metrics.configuration import load_configuration
from retention_metrics.dbt_invocation import invoke_dbt
from retention_metrics.definitions import DEFAULT
from retention_metrics.environment import environment
from retention_metrics.errors import UsageError
from retention_metrics.project import duckdb_path
from retention_metrics.publishing import Relation, staged_build
from retention_metrics.targets import default_target, target_type


def build(
    config_file: Path | None, target: str | None, as_of: str | None, select: str | None, strict: bool, console: Console
) -> int:
    """Build and test everything (or `select`) with dbt, and publish it; exit code 0, or 1 when a model or test failed.

    A build that failed is not published: the tables people read stay those of the last good one. With `strict`, a
    rejected input row is a failure too. Raises UsageError for what cannot be built at all.
    """
    variables = load_configuration(config_file, as_of, target_type(target))
    with staged_build(target) as staged, environment(staged.environment):
        if select and not staged.builds_parts:
            raise UsageError(
                "on Spark a part cannot be published by itself: build without `--select`,"
                f" or in place with `dbt build --target {target or default_target()} --select {select}`."
            )
        if select and staged.needs_ancestors:
            select = _with_ancestors(select, target, variables)
        results = _run(select, target, variables, console)
        if select and _is_unrecorded(results):
            results += _run("metric_history+", target, variables, console)
        failures = [result for result in results if result.status in FAILED]
        print_failures(failures, console)
        print_summary(results, failures, console)
        rejected = print_rejected_rows(target, results, console)
        if failures or (strict and rejected):
            if staged.place:
                console.print(
                    f"nothing was published; what failed lies in {staged.place}", soft_wrap=True, highlight=False
                )
            return 1
        print_restatements(target, results, console)
        staged.publish(_relations(results))
    if (definitions := variables.get("definitions", DEFAULT)) != DEFAULT:
        console.print(
            f"definitions: {definitions} (on the subscription basis; see definition_comparison)", highlight=False
        )
    if target_type(target) == "duckdb":
        console.print(f"database: {duckdb_path()}", soft_wrap=True, highlight=False)
    suffix = f" --target {target}" if target else ""
    console.print(f"next: retention show{suffix}, or retention show --list for the metrics there are", highlight=False)
    return 0


def _run(select: str | None, target: str | None, variables: dict[str, Any], console: Console) -> list[Any]:
    """The results of dbt, one for each seed, model and test. Raises UsageError when nothing could be built."""
    arguments = ["build", *(["--select", select, "--indirect-selection", "buildable"] if select else [])]
    with BuildProgress(console) as progress:
        outcome = invoke_dbt(arguments, target, variables, progress.on_event)
    if outcome.exception is not None:
        advice = what_to_do(str(outcome.exception))
        raise UsageError("\n".join([cause(outcome.exception), *(f"what to do: {sentence}" for sentence in advice)]))
    results = list(outcome.result.results)
    if not [result for result in results if result.node.resource_type != "operation"]:
        raise UsageError(f"`--select {select}` selects nothing; `dbt ls` lists what there is.")
    return results


def _with_ancestors(select: str, target: str | None, variables: dict[str, Any]) -> str:
    """The selected models and seeds with all that they rest on: where the build begins with nothing, they need it."""
    kinds = [part for kind in ("model", "seed") for part in ("--resource-type", kind)]
    outcome = invoke_dbt(["ls", "--select", select, *kinds, "--output", "name"], target, variables)
    if outcome.exception is not None:
        raise UsageError(cause(outcome.exception))
    if not outcome.result:
        raise UsageError(f"`--select {select}` selects nothing; `dbt ls` lists what there is.")
    return " ".join(f"+{name}" for name in outcome.result)


def _relations(results: list[Any]) -> list[Relation]:
    return [
        Relation(result.node.schema, result.node.alias)
        for result in results
        if result.node.resource_type in ("model", "seed", "snapshot") and result.status == "success"
    ]


def _is_unrecorded(results: list[Any]) -> bool:
    """Whether all is well so far and metric_values were built without the history of what was published."""
    built = {result.node.name for result in results if result.status == "success"}
    failed = any(result.status in FAILED for result in results)
    return not failed and "metric_values" in built and "metric_history" not in built
