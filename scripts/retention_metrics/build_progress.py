"""Shows a dbt run as it goes: a bar on a terminal, plain lines anywhere else."""

import re
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

ENDED = {"LogModelResult", "LogTestResult", "LogSeedResult", "LogUnitTestResult", "LogSnapshotResult"}


class BuildProgress:
    """Context manager whose `on_event` takes dbt's events."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = Progress(
            TextColumn("{task.description}", table_column=None),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("reading the project", total=None)

    def __enter__(self) -> Self:
        self._bar.start()
        if not self._console.is_terminal:
            self._console.print("reading the project")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def on_event(self, event: Any) -> None:
        """One event of dbt's log; only starts and ends of nodes, and warnings of our own, show."""
        if event.info.name == "LogStartLine":
            data = event.data
            self._bar.update(self._task, total=data.total, description=_short(data.description))
            if not self._console.is_terminal and " model " in f" {data.description} ":
                line = f"{data.index}/{data.total} {_short(data.description)}".rstrip()
                self._console.print(line, highlight=False, soft_wrap=True)
        elif event.info.name == "JinjaLogWarning":
            self._console.print(f"[yellow]warning[/yellow]: {escape(event.data.msg)}", highlight=False, soft_wrap=True)
        elif event.info.name in (
            "LogModelResult",
            "LogTestResult",
            "LogSeedResult",
            "LogUnitTestResult",
            "LogSnapshotResult",
        ):
            self._bar.advance(self._task)


def _short(description: str, width: int = 48) -> str:
    """`table calendar` of `sql table model main.calendar`; a test's whole name would push the bar off the line."""
    text = re.sub(r"^sql (\w+) model \S+\.", r"\1 ", description)
    return (text if len(text) <= width else text[: width - 1] + "…").ljust(width)
