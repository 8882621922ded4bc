"""The `retention` command. Each subcommand lives in a module of its own, imported when it is called."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from retention_metrics.errors import UsageError

app = typer.Typer(
    help="Are we keeping our customers? Builds, tests and shows retention metrics with dbt.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)

Target = Annotated[str | None, typer.Option(help="Target of profiles.yml; default duckdb, or RETENTION_TARGET.")]


class Format(StrEnum):
    """How `show` writes rows."""

    table = "table"
    json = "json"
    csv = "csv"


@app.command()
def build(
    config: Annotated[Path | None, typer.Option(help="YAML file with the vars of dbt_project.yml.")] = None,
    target: Target = None,
    as_of: Annotated[str | None, typer.Option(help="Last day of known data, YYYY-MM-DD or `today`.")] = None,
    select: Annotated[str | None, typer.Option(help="Build only this, in dbt's selector syntax.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit code 1 when any input row was rejected.")] = False,
) -> None:
    """Build every table and run every test. Without --config: on the bundled company's data."""
    from rich.console import Console

    from retention_metrics.build import build as run

    raise typer.Exit(run(config, target, as_of, select, strict, Console()))


@app.command()
def show(
    metrics: Annotated[list[str] | None, typer.Argument(help="Metrics of the catalog; default all.")] = None,
    grain: Annotated[str | None, typer.Option(help="Length of the periods; default month.")] = None,
    segment: Annotated[str, typer.Option(help="Break down by this customer column.")] = "all",
    last: Annotated[int | None, typer.Option(min=1, help="Only this many periods, the latest.")] = None,
    output: Annotated[Format, typer.Option("--format", help="How to write the rows.")] = Format.table,
    target: Target = None,
    list_metrics: Annotated[bool, typer.Option("--list", help="List the metrics of the catalog.")] = False,
) -> None:
    """Show metrics from the last build: a table to read, or rows of metric_values as JSON or CSV."""
    from rich.console import Console

    if list_metrics:
        from retention_metrics.metric_list import print_metric_list

        print_metric_list(Console())
        return

    from retention_metrics.show import show as run

    run(metrics or [], grain, segment, last, output.value, target, Console())


@app.command()
def generate(
    output: Annotated[Path | None, typer.Option(help="Folder to write to; default the project's seeds.")] = None,
) -> None:
    """Write the bundled company's input tables as CSV; the same rows every time."""
    from retention_metrics.bundled_company import write_bundled_company
    from retention_metrics.project import PROJECT_DIR

    for path in write_bundled_company(output or PROJECT_DIR / "seeds"):
        typer.echo(path)


def main() -> None:
    """Entry point: wrong usage ends with exit code 2 and a message that says what to do."""
    try:
        app()
    except UsageError as error:
        typer.echo(f"retention: {error}", err=True)
        raise SystemExit(2) from None
