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


class Better(StrEnum):
    """Which direction of a metric is good."""

    higher = "higher"
    lower = "lower"
    neither = "neither"


class DiffFormat(StrEnum):
    """How `diff` writes what differs."""

    table = "table"
    json = "json"
    markdown = "markdown"


class Language(StrEnum):
    """Languages of the report."""

    en = "en"
    fa = "fa"


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


def _complete_metric(incomplete: str) -> list[str]:
    from retention_metrics.metric_list import metrics_beginning

    return metrics_beginning(incomplete)


@app.command()
def show(
    metrics: Annotated[
        list[str] | None,
        typer.Argument(help="Metrics of the catalog; default all.", autocompletion=_complete_metric),
    ] = None,
    grain: Annotated[str | None, typer.Option(help="Length of the periods; default month.")] = None,
    segment: Annotated[str, typer.Option(help="Break down by this customer column.")] = "all",
    last: Annotated[int | None, typer.Option(min=1, help="Only this many periods, the latest.")] = None,
    output: Annotated[Format, typer.Option("--format", help="How to write the rows.")] = Format.table,
    target: Target = None,
    as_published: Annotated[
        str | None, typer.Option(metavar="DATE", help="As it was published when this day ended, YYYY-MM-DD.")
    ] = None,
    list_metrics: Annotated[bool, typer.Option("--list", help="List the metrics of the catalog.")] = False,
) -> None:
    """Show metrics from the last build: a table to read, or rows of metric_values as JSON or CSV."""
    from rich.console import Console

    if list_metrics:
        from retention_metrics.metric_list import print_metric_list

        print_metric_list(Console())
        return

    from retention_metrics.show import show as run

    run(metrics or [], grain, segment, last, output.value, target, Console(), as_published)


@app.command()
def report(
    config: Annotated[
        Path | None, typer.Option(help="The build's YAML file: the page then names its last day.")
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Where to write; default target/report.html.")] = None,
    language: Annotated[Language, typer.Option(help="Language of the page.")] = Language.en,
    grain: Annotated[str | None, typer.Option(help="Length of the periods; default month.")] = None,
    target: Target = None,
) -> None:
    """Write one HTML page about the last build, with charts, tables and definitions; it needs no network."""
    from rich.console import Console

    from retention_metrics.report.command import report as run

    run(config, output, language.value, grain, target, Console())


@app.command()
def check(
    junit: Annotated[Path | None, typer.Option(help="Write the findings as JUnit XML, too.")] = None,
    markdown: Annotated[Path | None, typer.Option(help="Write the findings as Markdown, too.")] = None,
    skip: Annotated[list[str] | None, typer.Option(help="Leave out this check; can be repeated.")] = None,
) -> None:
    """Check the definitions without a warehouse: parsing, rules, formulas, golden examples, catalog, SQL style."""
    from rich.console import Console

    from retention_metrics.checking.command import check as run

    raise typer.Exit(run(junit, markdown, skip or [], Console()))


@app.command("new-metric")
def new_metric(
    name: Annotated[str, typer.Argument(help="Its name, e.g. trial_share_pct; what ends in _pct is a percentage.")],
    model: Annotated[str, typer.Option(help="The model of models/metrics it is a column of.")],
    numerator: Annotated[str, typer.Option(help="The column of the model it counts.")],
    denominator: Annotated[str, typer.Option(help="The column of the model it divides by.")],
    label: Annotated[str | None, typer.Option(help="How people call it; default its name in words.")] = None,
    better: Annotated[Better, typer.Option(help="Which direction is good.")] = Better.neither,
) -> None:
    """Begin a metric: write its formula, truth table, documentation, column and catalog row, ready to be changed."""
    from rich.console import Console

    from retention_metrics.new_metric.command import new_metric as run
    from retention_metrics.new_metric.metric import Metric

    label = label or name.removesuffix("_pct").replace("_", " ").capitalize()
    run(Metric(name, model, numerator, denominator, label, better.value), Console())


@app.command()
def diff(
    against: Annotated[str, typer.Option(help="A DuckDB file, a target of profiles.yml, or a git revision to build.")],
    config: Annotated[Path | None, typer.Option(help="The build's YAML file, for a git revision.")] = None,
    target: Target = None,
    as_of: Annotated[str | None, typer.Option(help="The build's last day, for a git revision.")] = None,
    output_format: Annotated[DiffFormat, typer.Option("--format", help="How to write it.")] = DiffFormat.table,
    output: Annotated[Path | None, typer.Option(help="Where to write; default the terminal.")] = None,
    rows: Annotated[
        int | None, typer.Option(min=0, help="Figures to write of each metric; default 10, in JSON all.")
    ] = None,
    fail_on_change: Annotated[
        bool, typer.Option("--fail-on-change", help="Exit code 1 when a figure differs.")
    ] = False,
    allow: Annotated[list[str] | None, typer.Option(help="A metric that may differ; can be given again.")] = None,
) -> None:
    """Compare the last build with another: which figures differ, by how much, and whose formula changed."""
    from rich.console import Console

    from retention_metrics.diff.command import diff as run

    options = (output_format.value, output, rows, fail_on_change, allow or [], Console())
    raise typer.Exit(run(against, config, target, as_of, *options))


@app.command()
def generate(
    customers: Annotated[int | None, typer.Option(min=1, help="Write a company of this size, as Parquet.")] = None,
    years: Annotated[int | None, typer.Option(min=1, max=25, help="How long it has existed; default 5.")] = None,
    seed: Annotated[int | None, typer.Option(min=0, help="Another seed is another company; default 1.")] = None,
    output: Annotated[Path | None, typer.Option(help="Folder to write to; default the project's seeds.")] = None,
) -> None:
    """Write input tables: the bundled company's as CSV, or those of a company of any size; the same rows every time."""
    from rich.console import Console

    from retention_metrics.generate import generate as run

    run(customers, years, seed, output, Console())


def main() -> None:
    """Entry point: wrong usage ends with exit code 2 and a message that says what to do."""
    try:
        app()
    except UsageError as error:
        typer.echo(f"retention: {error}", err=True)
        raise SystemExit(2) from None
