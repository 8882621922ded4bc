"""Lists the metrics that can be shown, whether anything has been built or not."""

import csv

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
    with (PROJECT_DIR / "seeds" / "metric_catalog.csv").open(encoding="utf-8", newline="") as catalog:
        for row in csv.DictReader(catalog):
            table.add_row(row["name"], row["label"], row["unit"], BETTER[row["better"]], row["inputs"])
    console.print(table)
