"""Times of statements, taken side by side: a round runs each of them once, so that a busy machine slows all alike."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import duckdb
from rich.progress import Progress

# who takes long is not run as often: medians of five are for what takes seconds
SECONDS_EACH = 30.0


@dataclass
class Measured:
    """Statements that are timed together, and the seconds each run took."""

    name: str
    statements: Sequence[str]
    seconds: list[float] = field(default_factory=list)

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

    def has_time_left(self) -> bool:
        """Whether another run is likely to end in time."""
        return sum(self.seconds) + max(self.seconds, default=0) <= SECONDS_EACH


def measure(
    connection: duckdb.DuckDBPyConnection, measured: Sequence[Measured], rounds: int, progress: Progress
) -> None:
    """Run all of them `rounds` times, in turn; at least once each."""
    task = progress.add_task("measuring", total=rounds * len(measured))
    for _ in range(rounds):
        for each in measured:
            progress.update(task, description=each.name)
            if not each.seconds or each.has_time_left():
                each.run(connection)
            progress.advance(task)
    progress.remove_task(task)
