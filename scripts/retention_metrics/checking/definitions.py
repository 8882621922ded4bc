"""Builds the bundled company in a temporary database and runs every test on it."""

from typing import Any

from retention_metrics.build_report import FAILED, cause
from retention_metrics.checking.finding import Finding
from retention_metrics.dbt_invocation import invoke_dbt

UNIT_TEST_CURE = "Mend the model, or the expected rows where the definition changed on purpose."
# the folder of a test, and what to do when it fails
CURES = {
    "tests/formulas/": "Mend the formula, or its truth table where the definition changed on purpose.",
    "tests/golden/": "Mend the model or formula; a golden number never changes.",
    "tests/identities/": "Mend the model that breaks the equation; the compiled test shows the rows.",
    "tests/portability/": "Mend the macro in macros/portability/.",
}
CURE = "Mend it; `dbt build --select {name}` says it again."


def check_definitions() -> list[Finding]:
    """What could not be built, and which tests failed. What rests on it is left out, as dbt skips it."""
    outcome = invoke_dbt(["build"], None, {})
    if outcome.exception is not None:
        return [Finding("dbt_project.yml", cause(outcome.exception), "Mend what dbt names.")]
    return [_finding(result) for result in outcome.result.results if result.status in FAILED]


def _finding(result: Any) -> Finding:
    path = result.node.original_file_path
    name = result.node.name
    message = cause(result.message)
    if result.node.resource_type == "unit_test":
        return Finding(path, f"The unit test {name} failed: {message}", UNIT_TEST_CURE)
    cure = next((cure for folder, cure in CURES.items() if path.startswith(folder)), CURE.format(name=name))
    if path.startswith("tests/formulas/"):
        formula = path.replace("tests/", "macros/", 1)
        rows = f"{result.failures} rows" if result.failures else message
        return Finding(formula, f"It is not what {path} says: {rows}.", cure)
    return Finding(path, f"{name}: {message}", cure)
