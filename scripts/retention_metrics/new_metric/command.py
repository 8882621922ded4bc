"""Writes a metric's first version into each of its places, so that it can be built, checked and then changed."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import jinja2
from rich.console import Console

from retention_metrics.new_metric.metric import CATALOG, MARTS, Metric
from retention_metrics.project import PROJECT_DIR

TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
    keep_trailing_newline=True,
    undefined=jinja2.StrictUndefined,
)
FORMULAS = PROJECT_DIR / "macros" / "formulas"
TRUTH_TABLES = PROJECT_DIR / "tests" / "formulas"
DEFINITIONS = PROJECT_DIR / "models" / "definitions.md"
SEMANTIC_LAYER = PROJECT_DIR / "models" / "semantic_layer"
# how every mart ends: its last columns are computed from what they are made of, and then selected
LAST_COLUMNS = re.compile(r"\n    from \w+\n\)\n\nselect \* from \w+\n\Z")
NEXT = """next:
  1. say what it means: models/definitions.md, its row of seeds/metric_catalog.csv (label_fa and definition_fa too), and
     its description in models/semantic_layer/{model}.yml
  2. make the formula and the rows of its truth table what it shall be
  3. retention check
  4. retention build, and retention show {name}
  5. a line in CHANGELOG.md"""


def new_metric(metric: Metric, console: Console) -> None:
    """Write formula, documentation, truth table, column, catalog row. Raises UsageError before it writes anything."""
    metric.refuse_what_cannot_be()
    written = {
        FORMULAS / f"{metric.formula}.sql": _render("formula.sql", metric),
        FORMULAS / "_formulas.yml": _appended(FORMULAS / "_formulas.yml", _render("formula.yml", metric)),
        TRUTH_TABLES / f"{metric.formula}.sql": _render("truth_table.sql", metric),
        DEFINITIONS: _appended(DEFINITIONS, _render("definition.md", metric)),
        MARTS / "_metrics.yml": _documented(metric),
        MARTS / f"{metric.model}.sql": _selected(metric),
        CATALOG: _appended(CATALOG, _catalog_row(metric)),
        SEMANTIC_LAYER / f"{metric.model}.yml": _in_semantic_layer(metric),
    }
    for path, text in written.items():
        path.write_text(text, encoding="utf-8")
        console.print(f"wrote {path.relative_to(PROJECT_DIR)}", highlight=False, soft_wrap=True)
    console.print(NEXT.format(name=metric.name, model=metric.model), highlight=False, markup=False, soft_wrap=True)


def _render(name: str, metric: Metric, **more: Any) -> str:
    return TEMPLATES.get_template(f"{name}.j2").render(
        name=metric.name,
        model=metric.model,
        unit=metric.unit,
        definition=metric.definition,
        formula=metric.formula,
        kind=metric.kind,
        label=metric.label,
        formula_text=metric.formula_text,
        numerator=metric.numerator,
        denominator=metric.denominator,
        arguments=[metric.numerator, metric.denominator],
        **more,
    )


def _appended(path: Path, text: str) -> str:
    return path.read_text(encoding="utf-8").rstrip("\n") + "\n" + text


def _documented(metric: Metric) -> str:
    """_metrics.yml with the column as the last one of its model; all else as it stands, comments included."""
    text = (MARTS / "_metrics.yml").read_text(encoding="utf-8")
    start = text.index(f"\n  - name: {metric.model}\n") + 1
    following = re.search(r"\n\n(?=  - name: |\w)", text[start:])
    end = start + following.start() + 1 if following else len(text)
    return text[:end].rstrip("\n") + "\n" + _render("column.yml", metric) + text[end:]


def _selected(metric: Metric) -> str:
    """The model with the column as its last one."""
    text = (MARTS / f"{metric.model}.sql").read_text(encoding="utf-8")
    end = LAST_COLUMNS.search(text)
    if end is None:
        raise RuntimeError(f"models/metrics/{metric.model}.sql does not end as marts do")
    call = f"{{{{ {metric.formula}('{metric.numerator}', '{metric.denominator}') }}}}"
    return f"{text[: end.start()]},\n        {call} as {metric.name}{text[end.start() :]}"


def _in_semantic_layer(metric: Metric) -> str:
    """The file of its mart with the metric as the last one: of one period where figures of several may not be added."""
    path = SEMANTIC_LAYER / f"{metric.model}.yml"
    text = path.read_text(encoding="utf-8")
    more = {"is_of_one_period": f"periods_of_{metric.model}" in text, "is_optional": "&present" in text}
    return _appended(path, _render("semantic_metric.yml", metric, **more))


def _catalog_row(metric: Metric) -> str:
    """What it needs is what its mart's other metrics need; labels stand in for the texts nobody has written yet."""
    inputs = next(metric.catalog[column]["inputs"] for column in metric.columns if column in metric.catalog)
    row = {
        "name": metric.name,
        "label": metric.label,
        "label_fa": metric.label,
        "unit": metric.unit,
        "better": metric.better,
        "formula": metric.formula_text,
        "definition": metric.definition,
        "definition_fa": metric.definition,
        "inputs": inputs,
    }
    line = io.StringIO()
    csv.DictWriter(line, list(row), lineterminator="\n").writerow(row)
    return line.getvalue()
