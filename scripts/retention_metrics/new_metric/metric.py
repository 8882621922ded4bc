"""A metric that does not exist yet, and what is wrong with it."""

import csv
import difflib
import keyword
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR
from retention_metrics.project_macros import ProjectMacros

CATALOG = PROJECT_DIR / "seeds" / "metric_catalog.csv"
MARTS = PROJECT_DIR / "models" / "metrics"
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PERCENT = "_pct"


@dataclass(frozen=True)
class Metric:
    """A rate or ratio of two columns of a mart: the column `name`, computed by a formula of its own."""

    name: str
    model: str
    numerator: str
    denominator: str
    label: str
    better: str

    @property
    def formula(self) -> str:
        """The macro: the column's name without its unit."""
        return self.name.removesuffix(PERCENT)

    @property
    def kind(self) -> str:
        """The macro it rests on: names in _pct are percentages, others ratios."""
        return "percentage" if self.name.endswith(PERCENT) else "ratio"

    @property
    def unit(self) -> str:
        """As the catalog calls it."""
        return "percent" if self.kind == "percentage" else "ratio"

    @property
    def definition(self) -> str:
        """A sentence that stands in for the one nobody has written yet."""
        return f"{self.label}."

    @property
    def formula_text(self) -> str:
        """As the catalog writes formulas."""
        return f"{self.numerator} / {self.denominator}" + (" × 100" if self.kind == "percentage" else "")

    @cached_property
    def catalog(self) -> dict[str, dict[str, str]]:
        """The rows there are, by name."""
        with CATALOG.open(encoding="utf-8", newline="") as file:
            return {row["name"]: row for row in csv.DictReader(file)}

    @cached_property
    def columns(self) -> list[str]:
        """The documented columns of its mart that are figures."""
        dimensions = ProjectMacros(PROJECT_DIR / "macros").metric_dimensions()
        return [column["name"] for column in self._marts[self.model]["columns"] if column["name"] not in dimensions]

    @cached_property
    def _marts(self) -> dict[str, dict[str, Any]]:
        documented = yaml.safe_load((MARTS / "_metrics.yml").read_text(encoding="utf-8"))
        return {model["name"]: model for model in documented["models"]}

    def refuse_what_cannot_be(self) -> None:
        """Raise UsageError with all that is wrong, and nothing is written."""
        problems = []
        if not NAME.fullmatch(self.name) or keyword.iskeyword(self.name):
            problems.append(f"{self.name} must be lower-case words with _ between them, e.g. trial_share_pct.")
        if self.name in self.catalog:
            problems.append(f"the catalog has a metric {self.name} already: `retention show --list`.")
        if (PROJECT_DIR / "macros" / "formulas" / f"{self.formula}.sql").exists():
            problems.append(f"macros/formulas/{self.formula}.sql is there already: take another name.")
        if self.model not in self._marts:
            problems.append(f"there is no model {self.model} in models/metrics{_proposal(self.model, self._marts)}")
        else:
            problems += [
                f"{self.model} has no column {column}{_proposal(column, self.columns)}"
                for column in (self.numerator, self.denominator)
                if column not in self.columns
            ]
        if problems:
            raise UsageError("a metric cannot be added:\n" + "\n".join(f"  - {problem}" for problem in problems))


def _proposal(name: str, known: "list[str] | dict[str, Any]") -> str:
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f": did you mean {close[0]}?" if close else f"; it can be {', '.join(known)}."
