"""Which machine and versions the figures belong to."""

import importlib.metadata
import os
import platform
import resource

from comparison import Comparison


def describe(comparison: Comparison) -> list[str]:
    """The head of the report."""
    # kilobytes on Linux, bytes on macOS
    unit = 1 if platform.system() == "Darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**30
    place = "in memory" if comparison.in_memory else "in a database file"
    return [
        f"{comparison.company.customers:,} customers over {comparison.company.years} years, {place}; "
        f"{comparison.threads} threads, memory_limit {comparison.memory_limit}, peak {peak:.1f} GiB.",
        describe_machine(),
    ]


def describe_machine(*packages: str) -> str:
    """Its size, and the versions of what ran: DuckDB and dbt, and of further packages."""
    gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    names = ("duckdb", "dbt-core", "dbt-duckdb", *packages)
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {gib:.0f} GiB; Python {platform.python_version()}, {versions}"
    )
