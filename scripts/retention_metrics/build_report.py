"""What the terminal says of a build that has ended."""

import json
from typing import Any

from rich.console import Console
from rich.markup import escape

from retention_metrics.warehouse import fetch

FAILED = {"error", "fail", "runtime error", "partial success"}
# what an engine says when it lacks something, and what to do about it
ADVICE = {
    "Out of Memory": "give DuckDB more memory (RETENTION_DUCKDB_MEMORY=8GB) or less at once (RETENTION_THREADS=1).",
    "No space left": "free some of the disk, or set RETENTION_DUCKDB_PATH to a database on another one.",
    "File too large": "files may not grow that large here: see `ulimit -f`, or set RETENTION_DUCKDB_PATH elsewhere.",
    "Disk quota": "free some of your quota, or set RETENTION_DUCKDB_PATH to a database on another disk.",
}


def print_failures(failures: list[Any], console: Console) -> None:
    """A paragraph for each model or test that failed, and what to do where that is known."""
    for failure in failures:
        reason = escape(cause(failure.message))
        console.print(f"[red]{failure.status}[/red] {failure.node.name}: {reason}", soft_wrap=True)
    for advice in what_to_do(" ".join(str(failure.message) for failure in failures)):
        console.print(f"what to do: {advice}", soft_wrap=True, highlight=False)


def what_to_do(message: str) -> list[str]:
    """Sentences of advice where the cause is a lack of memory or disk; else none."""
    return [advice for words, advice in ADVICE.items() if words in message]


def print_summary(results: list[Any], failures: list[Any], console: Console) -> None:
    """How many seeds, models and tests there were, and how many failed or were skipped."""
    kinds: dict[str, int] = {}
    for result in results:
        if result.status in ("success", "pass"):
            kind = "test" if "test" in result.node.resource_type else str(result.node.resource_type)
            kinds[kind] = kinds.get(kind, 0) + 1
    skipped = sum(result.status == "skipped" for result in results)
    counted = [(kind, kinds[kind]) for kind in ("seed", "model", "snapshot", "test") if kind in kinds]
    counts = [f"{number} {kind}" if number == 1 else f"{number} {kind}s" for kind, number in counted]
    counts += [f"[red]{len(failures)} failed[/red]"] if failures else []
    counts += [f"{skipped} skipped"] if skipped else []
    console.print(f"{'failed' if failures else 'built'}: {', '.join(counts)}", highlight=False)


def print_rejected_rows(target: str | None, results: list[Any], console: Console) -> int:
    """Print how many input rows were rejected, by reason; returns their number (0 when the table was not built)."""
    if not any(result.node.name == "rejected_rows" and result.status == "success" for result in results):
        return 0
    rows = fetch(
        "rejected_rows",
        "input, reason, count(*) as number_of_rows, min(row_key) as example",
        target,
        suffix="group by input, reason order by input, reason",
    )
    total = sum(int(row["number_of_rows"]) for row in rows)
    if not total:
        console.print("rejected rows: 0", highlight=False)
        return 0
    console.print(f"[yellow]rejected rows: {total}[/yellow] (see the table rejected_rows)", highlight=False)
    for row in rows:
        example = "" if row["example"] is None else f", e.g. {json.dumps(row['example'], ensure_ascii=False)}"
        line = f"  {row['input']}: {row['reason']}: {row['number_of_rows']}{example}"
        console.print(line, highlight=False, markup=False, soft_wrap=True)
    return total


def print_restatements(target: str | None, results: list[Any], console: Console) -> None:
    """Print how many figures this build publishes otherwise than they were; nothing when there are none."""
    if not any(result.node.name == "metric_restatements" and result.status == "success" for result in results):
        return
    published_at = fetch("metric_publications", "max(published_at) as latest", target)[0]["latest"]
    rows = fetch(
        "metric_restatements",
        "restatement, count(*) as figures",
        target,
        f"restated_at = timestamp '{published_at}'",
        "group by restatement order by restatement",
    )
    if rows:
        counts = ", ".join(f"{row['figures']} {row['restatement']}" for row in rows)
        line = f"[yellow]restated figures: {counts}[/yellow] (see the table metric_restatements)"
        console.print(line, highlight=False, soft_wrap=True)


def cause(message: object) -> str:
    """The part of dbt's message that says what is wrong, without where dbt stood when it found out."""
    # what DuckDB proposes are statements of its own, which nobody can give here
    text = str(message).split("Possible solutions:")[0]
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    places = ("> ", "Compilation Error in operation ", "Runtime Error")
    return "\n".join(line for line in lines if not line.lstrip().startswith(places)).strip()
