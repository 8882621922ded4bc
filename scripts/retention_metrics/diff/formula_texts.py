"""The text of formulas: of the macros that a metric's column is made by, and of those that they use."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# {{ quick_ratio(...) }} as quick_ratio, perhaps with the name on the next line
COLUMN = re.compile(
    r"{{\s*(?:retention_metrics\.)?(\w+)\((?:(?!}}).)*}}[^{}]*?\bas\s+(\w+),?\s*$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True)
class FormulaChange:
    """A formula before and after, as text (None where there is none); `place` is a macro, or the catalog."""

    place: str
    old: str | None
    new: str | None


class FormulaTexts:
    """The formulas of a checkout of the project."""

    def __init__(self, project: Path) -> None:
        self._project = project

    @cached_property
    def macros(self) -> dict[str, str]:
        """The text of each file of macros/formulas and macros/portability, by the macro's name."""
        folders = (self._project / "macros" / name for name in ("formulas", "portability"))
        return {
            path.stem: path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.glob("*.sql"))
        }

    @cached_property
    def _macro_of(self) -> dict[str, set[str]]:
        """The macros that are called for each column of the marts."""
        called: dict[str, set[str]] = {}
        for path in sorted((self._project / "models" / "metrics").glob("*.sql")):
            for macro, column in COLUMN.findall(path.read_text(encoding="utf-8")):
                called.setdefault(column, set()).add(macro)
        return called

    def of(self, metric: str) -> dict[str, str]:
        """The macros that this metric's column is made by, directly or through other macros, and their texts."""
        found: dict[str, str] = {}
        pending = sorted(self._macro_of.get(metric, ()))
        while pending:
            name = pending.pop()
            if name in self.macros and name not in found:
                found[name] = self.macros[name]
                pending += [other for other in re.findall(r"\b(\w+)\(", found[name]) if other in self.macros]
        return found


def macro_changes(metric: str, old: FormulaTexts, new: FormulaTexts) -> list[FormulaChange]:
    """The macros of a metric whose text differs between two checkouts, in the order of their names."""
    before, after = old.of(metric), new.of(metric)
    names = sorted(before.keys() | after.keys())
    return [
        FormulaChange(f"macro {name}", _stripped(before.get(name)), _stripped(after.get(name)))
        for name in names
        if before.get(name) != after.get(name)
    ]


def _stripped(text: str | None) -> str | None:
    return text if text is None else text.strip()
