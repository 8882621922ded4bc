"""The tables of the report."""

from dataclasses import dataclass

from measurement import Measured


@dataclass(frozen=True)
class Target:
    """A ratio, and what it must reach: at least `least`, or at most `most`; neither is information."""

    name: str
    value: float
    least: float | None = None
    most: float | None = None

    @property
    def line(self) -> str:
        """A row of the table."""
        wanted, is_reached = "–", None
        if self.least is not None:
            wanted, is_reached = f"≥ {self.least:g}", self.value >= self.least
        elif self.most is not None:
            wanted, is_reached = f"≤ {self.most:g}", self.value <= self.most
        verdict = {None: "", True: "reached", False: "**missed**"}[is_reached]
        return f"| {self.name} | {self.value:.2f} | {wanted} | {verdict} |"


def target_table(targets: list[Target]) -> list[str]:
    """Ratios beside what they must reach."""
    return ["| ratio | measured | target | |", "|---|---|---|---|", *(target.line for target in targets), ""]


def time_table(measured: list[Measured]) -> list[str]:
    """Medians, and from how many runs."""
    rows = [f"| {each.name} | {each.median:.2f} | {len(each.seconds)} |" for each in measured]
    return ["| what | seconds (median) | runs |", "|---|---|---|", *rows, ""]
