"""Differences as markdown, for the comment on a pull request."""

import re
from collections.abc import Iterator

from retention_metrics.diff import words
from retention_metrics.diff.comparison import MetricDifference
from retention_metrics.diff.differences import Differences
from retention_metrics.diff.formula_texts import FormulaChange
from retention_metrics.visible_text import visible_text

# what begins or ends something in markdown or HTML
ACTING = re.compile(r"([\\`*_\[\]<>|~&])")
# what becomes the mention of somebody, an issue, a link or an emoji in the text as it is shown, whatever escapes it
NAMING = re.compile(r"(@|#|:(?=//)|:(?=[\w+-]+:)|www(?=\.))", re.IGNORECASE)
NOTHING_TO_SEE = "\u200b"


def as_markdown(found: Differences) -> str:
    """A heading, what appeared and vanished, and per metric its formula's old and new text and a table of figures."""
    lines = [f"### {_inert(words.heading(found))}", ""]
    lines += [f"- {_inert(words.whole(one))}" for one in found.wholes]
    lines += [""] if found.wholes else []
    for one in found.metrics:
        lines += [f"#### `{one.metric}`: {_inert(words.counts(one))}", ""]
        for change in one.formulas:
            lines += _formula(change)
        lines += _table(one)
    for metric, changes in found.formulas.items():
        lines += [f"#### `{metric}`: its formula has another text, and its figures are the same", ""]
        for change in changes:
            lines += _formula(change)
    return "\n".join(lines).rstrip("\n") + "\n"


def _table(one: MetricDifference) -> Iterator[str]:
    if one.rows:
        yield f"| {' | '.join(words.COLUMNS)} |"
        yield "|---|---|---|--:|--:|--:|"
        for row in one.rows:
            yield f"| {' | '.join(_inert(cell) for cell in words.cells(one, row))} |"
        yield ""
    if any(not row["is_complete"] for row in one.rows):
        yield from ("\\* running", "")
    if one.omitted:
        yield from (f"and {one.omitted} more", "")


def _formula(change: FormulaChange) -> Iterator[str]:
    yield f"{_inert(change.place)}:"
    yield ""
    texts = "".join(text or "" for text in (change.old, change.new))
    # a fence longer than any that the text has
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", texts)), default=0))
    yield f"{fence}diff"
    for sign, text in (("-", change.old), ("+", change.new)):
        for line in (text or "").splitlines():
            yield f"{sign} {visible_text(line)}"
    yield fence
    yield ""


def _inert(text: str) -> str:
    """The text as the characters it is, whatever markdown would make of them."""
    return NAMING.sub(rf"\1{NOTHING_TO_SEE}", ACTING.sub(r"\\\1", visible_text(text)))
