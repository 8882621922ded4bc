"""The generated company in a DuckDB file: its raw rows, and the rows that the project's staging accepts."""

import time
from pathlib import Path

import duckdb
from rich.progress import Progress

from project_sql import DATABASE, INPUTS, ProjectSql
from retention_metrics.generated_company import GeneratedCompany, number_of_files, write_generated_company


def generate(company: GeneratedCompany, folder: Path, progress: Progress) -> None:
    """Write its files, if they are not there from the last time."""
    # the file that maps the inputs is written last: where it is, the others are complete
    if (folder / "company.yml").is_file():
        return
    task = progress.add_task(f"writing {company.customers:,} customers", total=number_of_files(company))
    write_generated_company(company, folder, lambda: progress.advance(task))
    progress.remove_task(task)


def open_database(
    folder: Path, threads: int, memory_limit: str, *, in_memory: bool = False
) -> duckdb.DuckDBPyConnection:
    """A new database with the company's files as tables raw_<input>; `in_memory` it is gone with the connection."""
    path = ":memory:" if in_memory else str(folder / f"{DATABASE}.duckdb")
    if not in_memory:
        Path(path).unlink(missing_ok=True)
    connection = duckdb.connect(config={"threads": threads, "memory_limit": memory_limit})
    # by a name of its own: compiled SQL names the database
    connection.execute(f"attach '{path}' as {DATABASE}")
    connection.execute(f"use {DATABASE}")
    for name in INPUTS:
        connection.execute(f"create table raw_{name} as select * from '{folder}/{name}/*.parquet'")
    return connection


def stage(connection: duckdb.DuckDBPyConnection, project: ProjectSql, *inputs: str) -> dict[str, float]:
    """Write the accepted rows of each input as a table, with the project's own staging; seconds by input."""
    seconds = {}
    for name in inputs:
        connection.execute(project.models[f"base_{name}"].statement)
        model = project.models[f"stg_{name}"]
        start = time.perf_counter()
        connection.execute(f"create or replace table {model.relation} as {model.sql}")
        seconds[name] = time.perf_counter() - start
        accepted, raw = (
            connection.execute(f"select count(*) from {table}").fetchall()[0][0]
            for table in (model.relation, f"raw_{name}")
        )
        if accepted != raw:
            raise SystemExit(
                f"Staging accepted {accepted:,} of {raw:,} rows of {name}: the generator or staging is wrong."
            )
    return seconds
