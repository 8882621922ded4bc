"""Builds in processes that can be killed: a program that imports dbt once and forks a child for each build.

Takes a line of JSON for each build on standard input, {"arguments": [...], "log": file, "seconds": null or a number}:
after so many seconds the build is killed. Answers with two lines: the process id when the build has begun, and its exit
code, negative for a signal.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TextIO

from .command import command_environment


class WarmBuilds:
    """Starts builds within milliseconds, one after the other."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin and process.stdout
        self._input: TextIO = process.stdin
        self._output: TextIO = process.stdout

    def start(self, *arguments: str, log: Path, seconds: float | None = None) -> int:
        """Begin a build, to be killed after `seconds` if any; returns its process id."""
        job = {"arguments": arguments, "log": str(log), "seconds": seconds}
        self._input.write(json.dumps(job) + "\n")
        self._input.flush()
        return int(self._output.readline())

    def wait(self) -> int:
        """The exit code of the build that was started last; -9 when it was killed."""
        return int(self._output.readline())


@contextmanager
def warm_builds(folder: Path, **environment: str) -> Iterator[WarmBuilds]:
    """The program, with its database and dbt's files in `folder`; no dbt tests are run."""
    settings = command_environment(folder) | environment
    process = subprocess.Popen(
        [sys.executable, "-m", "support.warm_builds"],
        env=settings | {"PYTHONPATH": f"{settings['PYTHONPATH']}{os.pathsep}{Path(__file__).resolve().parents[1]}"},
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield WarmBuilds(process)
    finally:
        assert process.stdin
        process.stdin.close()
        process.wait()


def _run() -> None:
    # what each build would import again
    import dbt.adapters.duckdb
    import dbt.cli.main
    import dbt.task.build  # noqa: F401

    from retention_metrics import build, cli  # noqa: F401

    for line in sys.stdin:
        job = json.loads(line)
        child = os.fork()
        if child == 0:
            with Path(job["log"]).open("w") as log:
                os.dup2(log.fileno(), 1)
                os.dup2(log.fileno(), 2)
            sys.argv = ["retention", *job["arguments"]]
            cli.main()
        print(child, flush=True)
        timer = Timer(job["seconds"], os.kill, [child, signal.SIGKILL]) if job["seconds"] is not None else None
        if timer:
            timer.start()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if timer:
            timer.cancel()
            timer.join()
        print(code, flush=True)


if __name__ == "__main__":
    _run()
