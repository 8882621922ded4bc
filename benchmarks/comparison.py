"""The engine beside the spine and the floor."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
from rich.progress import Progress

import peers
from company_database import generate, open_database, stage
from measurement import Measured, measure
from project_sql import INPUTS, ProjectSql, compile_project, configuration, copy_without_tests
from report import Target, target_table, time_table
from retention_metrics.generated_company import GeneratedCompany

SEGMENTS = ["country", "plan", "acquisition_channel"]
MARTS = ("customer_retention", "revenue_retention")
AS_OF_DATE = "2025-12-31"
# nothing but a few cancellations known in advance happens in the fifteen years more
LATER = "2040-12-31"
# beyond this size the spine is run once, for months only and for so many customers at a time: to verify figures
LARGE = 2_000_000
PART = 1_000_000
SUBSCRIPTIONS = ("customers", "subscriptions")


@dataclass
class Comparison:
    """What is compared, and where."""

    company: GeneratedCompany
    folder: Path
    threads: int
    memory_limit: str
    rounds: int
    seconds_each: float
    in_memory: bool
    progress: Progress
    floor: Measured | None = None
    projects: dict[str, ProjectSql] = field(default_factory=dict)
    staging_seconds: dict[str, float] = field(default_factory=dict)

    def project(self, name: str, *inputs: str, **changes: object) -> ProjectSql:
        """The project compiled for a configuration, of subscriptions unless other inputs are named; once only."""
        if name not in self.projects:
            copied = self.folder / "project"
            if not self.projects:
                copy_without_tests(copied)
            task = self.progress.add_task(f"dbt compiles: {name}", total=None)
            config = configuration(*(inputs or SUBSCRIPTIONS), **changes)
            self.projects[name] = compile_project(copied, self.folder / "dbt" / name.replace(" ", "_"), config)
            self.progress.remove_task(task)
        return self.projects[name]

    def database(self, *inputs: str, memory_limit: str | None = None) -> duckdb.DuckDBPyConnection:
        """The company's rows, raw and accepted."""
        generate(self.company, self.folder, self.progress)
        limit = memory_limit or self.memory_limit
        connection = open_database(self.folder, self.threads, limit, in_memory=self.in_memory)
        task = self.progress.add_task("staging", total=None)
        # as many columns as any configuration reads
        project = self.project("all inputs", *INPUTS, segments=SEGMENTS)
        self.staging_seconds |= stage(connection, project, *inputs)
        self.progress.remove_task(task)
        return connection

    def measure(self, connection: duckdb.DuckDBPyConnection, *measured: Measured) -> None:
        """In rounds, each of them once in a round."""
        measure(connection, measured, self.rounds, self.progress, self.seconds_each)


def built(name: str, project: ProjectSql, *wanted: str, most_runs: int | None = None) -> Measured:
    """Everything from the accepted rows to the wanted tables."""
    return Measured(name, [model.statement for model in project.needed(*wanted)], most_runs=most_runs)


def four_grains(comparison: Comparison) -> Measured:
    """Both marts in week, month, quarter and year."""
    return built("four grains, both marts", comparison.project("four grains"), *MARTS)


def compare_engine(comparison: Comparison) -> list[str]:
    """Verify equality with the spine, then time; the lines of the report."""
    connection = comparison.database(*SUBSCRIPTIONS)
    comparison.floor = Measured("floor: spans read once, changes written", [peers.statement("floor")])
    month = built("month alone, to the bridge", comparison.project("month", grains=["month"]), "revenue_retention")
    four = four_grains(comparison)
    later = built("four grains over 20 years", comparison.project("20 years", as_of_date=LATER), *MARTS, most_runs=3)
    segments = [built(name, project, *MARTS, most_runs=3) for name, project in _segment_projects(comparison)]
    grains = ["month"] if comparison.company.customers >= LARGE else list(peers.STEPS)
    spines = {grain: Measured(f"spine, {grain}", _spine(comparison, grain)) for grain in grains}

    # one run of everything that has figures to compare; it warms caches up, and its times of the engine do not count
    measure(connection, [four, *spines.values()], 1, comparison.progress)
    periods = peers.check_equality(connection, grains)
    four.seconds.clear()
    ours = [comparison.floor, month, four, later, *segments]
    # the week's spine takes as long as everything else together
    timed_spines = [spines["month"]] if comparison.company.customers < LARGE else []
    comparison.measure(connection, *ours, *timed_spines)
    connection.close()
    return [
        f"Figures equal in {periods} periods ({', '.join(grains)}), compared before anything was timed.",
        "",
        *time_table([*ours, *spines.values()]),
        *target_table(list(_targets(comparison, month, four, later, segments, spines))),
    ]


def _spine(comparison: Comparison, grain: str) -> list[str]:
    if comparison.company.customers < LARGE:
        return [peers.spine(grain, AS_OF_DATE)]
    # of all customers at once it needs more than 16 GB
    return peers.spine_in_parts(grain, AS_OF_DATE, math.ceil(comparison.company.customers / PART))


def _segment_projects(comparison: Comparison) -> Iterator[tuple[str, ProjectSql]]:
    for count, name in ((1, "one segment"), (len(SEGMENTS), "three segments")):
        yield name, comparison.project(name, segments=SEGMENTS[:count])


def _targets(
    comparison: Comparison,
    month: Measured,
    four: Measured,
    later: Measured,
    segments: list[Measured],
    spines: dict[str, Measured],
) -> Iterator[Target]:
    staging = comparison.staging_seconds["subscriptions"]
    yield Target("spine's month ÷ month alone", spines["month"].median / month.median, least=9)
    yield Target("the same with staging of the raw rows", spines["month"].median / (staging + month.median))
    if len(spines) == len(peers.STEPS):
        all_spines = sum(spine.median for spine in spines.values())
        yield Target("spine's four grains ÷ four grains", all_spines / four.median, least=20)
    yield Target("spine's month ÷ four grains", spines["month"].median / four.median, least=3)
    yield Target("four grains ÷ floor", four.median / comparison.floor.median, most=4)
    yield Target("20 years ÷ 5 years", later.median / four.median, most=1.2)
    first, three = segments
    yield Target("first segment: added, of the total alone", (first.median - four.median) / four.median, most=0.3)
    more = (three.median - first.median) / four.median / (len(SEGMENTS) - 1)
    yield Target("each further segment: added, of the total alone", more, most=0.3)
    yield Target("staging of subscriptions ÷ floor", staging / comparison.floor.median)
