"""README's table of errors is complete, and says nothing that the project does not say."""

import ast
import re
from collections.abc import Iterator

from retention_metrics.warehouse import NOTHING_BUILT
from support import ROOT

# these hand on sentences that are checked where they are made
HANDED_ON = ("another_build(", "cannot_open(", "_why_absent(", "cause(", "_count(len(problems)")


def readme_fragments() -> list[str]:
    """What messages have, by the first column of the table."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").split("### Errors")[1].split("### Rejected rows")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    cells = [row.split(" | ")[0] for row in rows]
    return [found for cell in cells for found in re.findall(r"`(.+?)`", cell) if found != "as_of_date"]


def sentences_of_macros() -> Iterator[str]:
    """Each text that a macro adds to the problems of a configuration, or warns of."""
    for path in [ROOT / "macros" / "validate_vars.sql", *(ROOT / "macros").glob("configuration/*.sql")]:
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r"problems\.append\((.*?)\) -%}", text, re.DOTALL)
        yield from re.findall(r"exceptions\.warn\((.*?)\) -%}", text, re.DOTALL)
    for path in (ROOT / "macros" / "inputs").glob("*.sql"):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r"problems\.append\(\s*'(.*?)\) -%}", text, re.DOTALL)
        yield from re.findall(r"set problem = (.*?) -%}", text, re.DOTALL)
        yield from re.findall(r"return\(\[\s*(place.+?)\]\)", text, re.DOTALL)
        yield from re.findall(r"exceptions\.warn\((.*?)\) -%}", text, re.DOTALL)


def sentences_of_the_command() -> Iterator[str]:
    """Each text of a UsageError, and each that a function makes for one."""
    for path in (ROOT / "scripts" / "retention_metrics").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            is_error = isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
            if is_error and ast.unparse(node.exc.func) == "UsageError":
                sentence = " ".join(ast.unparse(argument) for argument in node.exc.args)
                sentence = sentence.replace("{NOTHING_BUILT}", NOTHING_BUILT)
                if not any(name in sentence for name in HANDED_ON):
                    yield sentence
            if isinstance(node, ast.FunctionDef) and f"{node.name}(" in HANDED_ON and node.name != "cause":
                yield from (
                    ast.unparse(part.value) for part in ast.walk(node) if isinstance(part, ast.Return) and part.value
                )


def test_every_error_is_in_the_readme_and_nothing_else() -> None:
    fragments = readme_fragments()
    assert len(fragments) > 50
    sentences = [*sentences_of_macros(), *sentences_of_the_command()]
    assert len(sentences) > 60
    unknown = [text for text in sentences if not any(fragment in text for fragment in fragments)]
    assert not unknown, "README's table of errors lacks: " + "\n".join(unknown)
    code = "\n".join(sentences)
    for module in ("build", "build_report", "configuration", "warehouse"):
        code += (ROOT / "scripts" / "retention_metrics" / f"{module}.py").read_text(encoding="utf-8")
    assert not [fragment for fragment in fragments if fragment not in code]
