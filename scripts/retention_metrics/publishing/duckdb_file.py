"""DuckDB: a build works on a copy of the database file, which takes the file's place when all is well."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from retention_metrics.build_lock import build_lock
from retention_metrics.errors import UsageError
from retention_metrics.publishing.staged_build import StagedBuild


@contextmanager
def staged_in_a_copy(database: Path) -> Iterator[StagedBuild]:
    """A build beside `database`, whose tables become visible in one step: the file is replaced by its finished copy.

    Whoever has the old file open goes on reading it. The copy keeps what else lies in the database, such as input
    tables, and nobody else can write to it meanwhile. Of a build that was killed only the copy is left: the next one
    replaces it.
    """
    # a folder of its own, because views name the database by its file's name
    folder = database.parent / f".{database.stem}.building"
    copy = folder / database.name
    with build_lock(database.with_name(f".{database.name}.lock"), str(database)):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        original = _copy(database, copy)
        try:
            yield StagedBuild(
                environment={"RETENTION_DUCKDB_PATH": str(copy)},
                place=str(copy),
                publish=lambda relations: _replace(database, copy),
                needs_ancestors=original is None,
            )
        finally:
            if original:
                original.close()


def _copy(database: Path, copy: Path) -> duckdb.DuckDBPyConnection | None:
    """Copy the database, if there is one, and keep it open for reading: writers, whose rows would be lost, stay out."""
    if not database.is_file():
        return None
    try:
        if database.with_name(f"{database.name}.wal").exists():
            # what a program that was killed had committed belongs into the file
            with duckdb.connect(str(database)) as connection:
                connection.execute("checkpoint")
        before = _state(database)
        shutil.copyfile(database, copy)
        connection = duckdb.connect(str(database), read_only=True)
    except duckdb.IOException as error:
        raise UsageError(cannot_open(database, error)) from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        shutil.rmtree(copy.parent, ignore_errors=True)
        raise UsageError(
            f"there is no room beside {database} for a copy to build in: free"
            f" {database.stat().st_size // 1_000_000 + 1} MB or set RETENTION_DUCKDB_PATH to another disk."
        ) from error
    if _state(database) != before:
        connection.close()
        raise UsageError(
            f"{database} was written to while it was copied; build again when the other program has ended."
        )
    return connection


def _replace(database: Path, copy: Path) -> None:
    # committed and complete: nothing may be left in a log beside the file
    with duckdb.connect(str(copy)) as connection:
        connection.execute("checkpoint")
    copy.replace(database)
    shutil.rmtree(copy.parent, ignore_errors=True)


def _state(database: Path) -> tuple[int, int, int]:
    stat = database.stat()
    return stat.st_ino, stat.st_size, stat.st_mtime_ns


def cannot_open(database: Path, error: Exception) -> str:
    """The sentence for a file that DuckDB does not open: another program writes to it, or it is no database."""
    reason = str(error).splitlines()[0]
    if "lock" in reason.lower():
        return f"{database} is in use by a program that writes to it; build again when it has ended: {reason}"
    return f"{database} cannot be opened: {reason}"
