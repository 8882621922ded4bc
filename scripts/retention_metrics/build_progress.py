"""Shows a dbt run as it goes: a bar on a terminal, plain lines anywhere else."""

from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


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
        """One event of dbt's log; only starts and ends of nodes show."""
        if event.info.name == "LogStartLine":
            data = event.data
            self._bar.update(self._task, total=data.total, description=_short(data.description))
            if not self._console.is_terminal and " model " in f" {data.description} ":
                self._console.print(f"{data.index}/{data.total} {data.description}", highlight=False, soft_wrap=True)
        elif event.info.name in ("LogModelResult", "LogTestResult", "LogSeedResult", "LogUnitTestResult"):
            self._bar.advance(self._task)


def _short(description: str, width: int = 48) -> str:
    text = description.replace("sql ", "").replace("model main.", "")
    return (text if len(text) <= width else text[: width - 1] + "…").ljust(width)
