"""One build at a time: the second is told who the first is."""

import getpass
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from retention_metrics.errors import UsageError


def this_build() -> str:
    """Who builds: process, user and machine, and since when."""
    started_at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")
    return f"process {os.getpid()} of {getpass.getuser()} on {platform.node()}, since {started_at} UTC"


@contextmanager
def build_lock(path: Path, what: str) -> Iterator[None]:
    """Hold the lock `path` of `what` is built. Raises UsageError, naming the holder, when another process has it.

    The operating system holds the lock for the process and frees it when the process ends, however it ends: a file that
    a killed build left behind locks nobody out.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # beside the lock, whose own file is emptied by whoever tries to take it
    holder = path.with_name(f"{path.name}.holder")
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise UsageError(another_build(what, _read(holder))) from None
    try:
        holder.write_text(json.dumps(this_build()), encoding="utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def another_build(what: str, holder: str) -> str:
    """The sentence for whoever comes second."""
    return f"another build of {what} is running: {holder}. Wait until it has ended, or end it, and build again."


def _read(holder: Path) -> str:
    try:
        return str(json.loads(holder.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return "a process that has only just begun"
