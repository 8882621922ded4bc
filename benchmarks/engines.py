"""`make bench-engines`: the same models on DuckDB, PostgreSQL and Spark with one and two workers. See README.md."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import duckdb
from rich.console import Console
from rich.progress import Progress

from company_database import generate
from machine import describe_machine
from measurement import Measured
from project_sql import ROOT, configuration, copy_without_tests
from report import time_table
from retention_metrics.generated_company import GeneratedCompany

sys.path.append(str(ROOT / "tests" / "engines"))
from throwaway_postgres import throwaway_postgres  # the servers of the tests; they are no package

MARTS = ("customer_retention", "revenue_retention")
INPUTS = ("customers", "subscriptions")
SPARK_WORKERS = (1, 2)


class Run:
    """One engine's folder, and dbt's arguments to build both marts there from the raw rows."""

    def __init__(self, name: str, target: str, project: Path, folder: Path) -> None:
        self.name = name
        self.folder = folder / name.replace(" ", "_")
        self.folder.mkdir(parents=True, exist_ok=True)
        self.arguments = [
            *("--log-level", "warn", "--log-level-file", "none", "run", "--select", *(f"+{mart}" for mart in MARTS)),
            *("--target", target, "--target-path", str(self.folder / "target")),
            *("--project-dir", str(project), "--profiles-dir", str(project)),
            *("--vars", json.dumps(configuration(*INPUTS))),
        ]

    def dbt(self, **settings: str) -> None:
        """Run dbt in a process of its own, a model at a time, so that times add up."""
        _python("-m", "dbt.cli.main", *self.arguments, RETENTION_THREADS="1", **settings)

    def measured(self) -> Measured:
        """What the statements took, as dbt timed them: without its start-up."""
        results = json.loads((self.folder / "target" / "run_results.json").read_text(encoding="utf-8"))["results"]
        spans = [
            (datetime.fromisoformat(timing["completed_at"]) - datetime.fromisoformat(timing["started_at"]))
            for result in results
            for timing in result["timing"]
            if timing["name"] == "execute"
        ]
        return Measured(self.name, [], [sum(span.total_seconds() for span in spans)])

    def rows(self, mart: str) -> Path:
        """Where an engine other than DuckDB leaves a mart's rows."""
        return self.folder / mart


def main() -> None:
    """Build on every engine, compare the marts, print."""
    options = _options()
    company = GeneratedCompany(options.customers, options.years)
    # dbt runs in the project's folder
    folder = options.folder.resolve()
    source = folder / str(options.customers)
    console = Console()
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        generate(company, source, progress)
        project = copy_without_tests(folder / "engines" / "project")
        runs = []
        for run, build in _engines(project, source, folder / "engines"):
            task = progress.add_task(run.name, total=None)
            build(run)
            progress.remove_task(task)
            runs.append(run)
    for run in runs[1:]:
        _check_equality(runs[0], run)
    lines = [
        f"{company.customers:,} customers over {company.years} years, from the raw rows to both marts in four grains; "
        f"equal rows on all engines.",
        "",
        *time_table([run.measured() for run in runs]),
        describe_machine("dbt-postgres", "dbt-spark", "pyspark"),
    ]
    for line in lines:
        console.print(line, soft_wrap=True, highlight=False, markup=False)


def _engines(project: Path, source: Path, folder: Path) -> Iterator:
    yield Run("DuckDB", "duckdb", project, folder), lambda run: _build_with_duckdb(run, source)
    yield Run("PostgreSQL", "postgres", project, folder), lambda run: _build_with_postgres(run, source)
    for workers in SPARK_WORKERS:
        name = f"Spark, {workers} worker{'s' if workers > 1 else ''}"
        run = Run(name, "spark", project, folder)
        yield run, lambda run, workers=workers: _build_with_spark(run, source, workers)


def _build_with_duckdb(run: Run, source: Path) -> None:
    database = run.folder / "retention.duckdb"
    database.unlink(missing_ok=True)
    with duckdb.connect(str(database)) as connection:
        for name in INPUTS:
            connection.execute(f"create table raw_{name} as from '{source}/{name}/*.parquet'")
    run.dbt(RETENTION_DUCKDB_PATH=str(database))
    with duckdb.connect(str(database), read_only=True) as connection:
        for mart in MARTS:
            connection.execute(f"copy {mart} to '{run.rows(mart)}' (format parquet)")


def _build_with_postgres(run: Run, source: Path) -> None:
    with throwaway_postgres() as server, server.cursor("postgres") as cursor:
        for name in INPUTS:
            rows = duckdb.read_parquet(f"{source}/{name}/*.parquet")
            columns = ", ".join(f"{column} {type_}" for column, type_ in zip(rows.columns, rows.types, strict=True))
            cursor.execute(f"create table raw_{name} ({columns})")
            with _csv(run.folder / f"{name}.csv", rows) as file:
                cursor.copy_expert(f"copy raw_{name} from stdin (format csv)", file)
        cursor.execute("analyze")
        run.dbt(
            RETENTION_POSTGRES_HOST="127.0.0.1",
            RETENTION_POSTGRES_PORT=str(server.port),
            RETENTION_POSTGRES_USER=server.user,
            RETENTION_POSTGRES_DATABASE="postgres",
        )
        for mart in MARTS:
            with run.rows(mart).open("w", encoding="utf-8") as file:
                cursor.copy_expert(f"copy retention.{mart} to stdout (format csv)", file)


def _build_with_spark(run: Run, source: Path, workers: int) -> None:
    job = {
        "inputs": {f"raw_{name}": f"{source}/{name}/*.parquet" for name in INPUTS},
        "arguments": run.arguments,
        "rows": {mart: str(run.rows(mart)) for mart in MARTS},
    }
    job_file = run.folder / "job.json"
    job_file.write_text(json.dumps(job), encoding="utf-8")
    _python(
        str(Path(__file__).with_name("spark_run.py")),
        str(job_file),
        RETENTION_THREADS="1",
        RETENTION_SPARK_MASTER=f"local-cluster[{workers},1,2048]",
        RETENTION_SPARK_WAREHOUSE=str(run.folder.resolve() / "warehouse"),
        SPARK_LOCAL_IP="127.0.0.1",
        SPARK_WORKER_DIR=str(run.folder.resolve() / "workers"),
    )


@contextmanager
def _csv(path: Path, rows: duckdb.DuckDBPyRelation) -> Iterator:
    rows.write_csv(str(path), header=False)
    with path.open(encoding="utf-8") as file:
        yield file
    path.unlink()


def _check_equality(expected: Run, other: Run) -> None:
    """The program ends where a mart of one engine is not DuckDB's, and where there is nothing to compare."""
    for mart in MARTS:
        ours = f"(from read_parquet('{expected.rows(mart)}'))"
        columns = ", ".join(f"'{name}': '{type_}'" for name, type_, *_ in duckdb.sql(f"describe {ours}").fetchall())
        path = other.rows(mart)
        csv = f"read_csv('{path}', header = false, auto_detect = false, columns = {{{columns}}})"
        theirs = f"(from '{path}/*.parquet')" if path.is_dir() else f"(from {csv})"
        both = f"({ours} except all {theirs}) union all ({theirs} except all {ours})"
        if rows := duckdb.sql(f"{both} order by all limit 3").fetchall():
            raise SystemExit(f"{mart} on {other.name} differs from DuckDB's, so no time is printed: {rows}")
        if not duckdb.sql(f"select count(*) from {theirs}").fetchall()[0][0]:
            raise SystemExit(f"{mart} is empty: nothing was compared.")


def _python(*arguments: str, **settings: str) -> None:
    result = subprocess.run(
        [sys.executable, *arguments], env=os.environ | settings, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise SystemExit(f"{' '.join(arguments[:3])} failed:\n{result.stdout[-3000:]}\n{result.stderr[-3000:]}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=1_000_000)
    parser.add_argument("--years", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=Path("target/benchmark"), help="data and databases, kept")
    return parser.parse_args()


if __name__ == "__main__":
    main()
