"""Times of statements, taken side by side: a round runs each of them once, so that a busy machine slows all alike."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import duckdb
from rich.progress import Progress


@dataclass
class Measured:
    """Statements that are timed together, and the seconds each run took."""

    name: str
    statements: Sequence[str]
    seconds: list[float] = field(default_factory=list)
    # fewer runs than the others, where the ratio asked for has room to spare
    most_runs: int | None = None

    @property
    def median(self) -> float:
        """Seconds of the median run."""
        return statistics.median(self.seconds)

    def run(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Once more."""
        start = time.perf_counter()
        for statement in self.statements:
            connection.execute(statement)
        self.seconds.append(time.perf_counter() - start)

    def is_due(self, seconds_each: float) -> bool:
        """Whether to run it once more: a first time always, then while it is likely to end in time."""
        if not self.seconds:
            return True
        if self.most_runs and len(self.seconds) >= self.most_runs:
            return False
        return sum(self.seconds) + max(self.seconds) <= seconds_each


def measure(
    connection: duckdb.DuckDBPyConnection,
    measured: Sequence[Measured],
    rounds: int,
    progress: Progress,
    seconds_each: float = 0,
) -> None:
    """Run all of them `rounds` times, in turn; at least once each, and none for longer than `seconds_each`."""
    task = progress.add_task("measuring", total=rounds * len(measured))
    for _ in range(rounds):
        for each in measured:
            progress.update(task, description=each.name)
            if each.is_due(seconds_each):
                each.run(connection)
            progress.advance(task)
    progress.remove_task(task)
