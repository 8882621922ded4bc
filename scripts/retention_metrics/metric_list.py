"""Lists the metrics that can be shown, whether anything has been built or not."""

import csv
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from retention_metrics.project import PROJECT_DIR

BETTER = {"higher": "▲", "lower": "▼", "neither": ""}


def print_metric_list(console: Console) -> None:
    """A row per metric of the catalog: name, label, unit, its good direction, and the inputs it needs."""
    table = Table(title="retention show METRIC …", title_justify="left", caption="▲ more is better, ▼ less is better")
    table.add_column("metric", no_wrap=True)
    for column in ("label", "unit", "", "needs"):
        table.add_column(column)
    for row in _catalog():
        table.add_row(row["name"], row["label"], row["unit"], BETTER[row["better"]], row["inputs"])
    console.print(table)


def metrics_beginning(text: str) -> list[str]:
    """The names of metrics that begin with a text, for a shell to complete."""
    return [row["name"] for row in _catalog() if row["name"].startswith(text)]


def _catalog() -> Iterator[dict[str, str]]:
    with (PROJECT_DIR / "seeds" / "metric_catalog.csv").open(encoding="utf-8", newline="") as catalog:
        yield from csv.DictReader(catalog)
