"""`make bench` and `make bench-large`: the engine beside a spine and a floor, in one run. See README.md, here."""

import argparse
import time
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from comparison import Comparison, compare_engine
from family_tables import compare_families
from growth import compare_sizes
from machine import describe
from retention_metrics.generated_company import GeneratedCompany

MILLION = 1_000_000


def main() -> None:
    """Generate, verify, measure, print."""
    options = _options()
    start = time.monotonic()
    console = Console()
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        comparison = Comparison(
            company=GeneratedCompany(options.customers, options.years),
            folder=options.folder.resolve() / str(options.customers),
            threads=options.threads,
            memory_limit=options.memory_limit,
            rounds=options.rounds,
            seconds_each=options.seconds_each,
            in_memory=options.in_memory,
            progress=progress,
        )
        reports = {"engine": compare_engine, "families": compare_families}
        if options.customers > MILLION:
            reports["sizes"] = partial(compare_sizes, customers=MILLION)
        for report in [reports[options.only]] if options.only else reports.values():
            # the report is Markdown, which is as readable on a terminal: nothing may wrap it
            for line in report(comparison):
                progress.console.print(line, soft_wrap=True, highlight=False, markup=False)
    for line in [*describe(comparison), f"The whole run took {(time.monotonic() - start) / 60:.1f} minutes."]:
        console.print(line, soft_wrap=True, highlight=False, markup=False)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=MILLION)
    parser.add_argument("--years", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=5, help="how often each statement is run; the median counts")
    parser.add_argument("--seconds-each", type=float, default=45, help="what takes longer than this is run less often")
    parser.add_argument("--in-memory", action="store_true", help="a database that no file is written for")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--memory-limit", default="8GB")
    parser.add_argument("--only", choices=("engine", "families", "sizes"), help="a part of the report")
    parser.add_argument("--folder", type=Path, default=Path("target/benchmark"), help="data and databases, kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()
