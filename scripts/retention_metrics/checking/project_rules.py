"""Applies the project's rules to what dbt parsed, and those that dbt's manifest does not show to the files."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import yaml

from retention_metrics.checking.finding import Finding
from retention_metrics.project import PROJECT_DIR

PROJECT = "retention_metrics"
VAR_CURE = "Write a comment above it: what it means, its unit, its default."
TRUTH_TABLE_CURE = "Write rows with `expected` in tests/formulas/, in a file of the formula's name."


def check_project_rules(manifest: Path) -> list[Finding]:
    """What breaks a rule. `manifest` is dbt's manifest.json."""
    return [*_rules_of_nodes(manifest), *_formulas_without_truth_table(), *_vars_without_comment()]


def _rules_of_nodes(manifest: Path) -> list[Finding]:
    from dbt_score import RuleViolation
    from dbt_score.config import Config
    from dbt_score.lint import lint_dbt_project

    config = Config()
    # ours only: the general ones ask for owners and tests where this project has groups and identities
    config.rule_namespaces = ["retention_metrics.checking.rules"]
    findings = []
    # it prints what it returns
    with redirect_stdout(StringIO()):
        evaluation = lint_dbt_project(manifest, config, "json")
    for item, results in evaluation.results.items():
        if getattr(item, "package_name", PROJECT) != PROJECT:
            continue
        for rule, result in results.items():
            if isinstance(result, RuleViolation):
                what, _, cure = result.message.partition(". ")
                findings.append(Finding(item.original_file_path, f"{item.name}: {what}.", cure))
            elif isinstance(result, Exception):
                raise RuntimeError(f"the rule {rule.__name__} failed on {item.name}") from result
    return findings


def _formulas_without_truth_table() -> list[Finding]:
    findings = []
    for path in sorted((PROJECT_DIR / "macros" / "formulas").glob("*.sql")):
        table = PROJECT_DIR / "tests" / "formulas" / path.name
        if not table.is_file():
            findings.append(Finding(f"macros/formulas/{path.name}", "It has no truth table.", TRUTH_TABLE_CURE))
        elif f"{path.stem}(" not in table.read_text(encoding="utf-8"):
            message = f"It does not call {path.stem}, which it is the truth table of."
            findings.append(Finding(f"tests/formulas/{path.name}", message, TRUTH_TABLE_CURE))
    for table in sorted((PROJECT_DIR / "tests" / "formulas").glob("*.sql")):
        if not (PROJECT_DIR / "macros" / "formulas" / table.name).is_file():
            message = "It is the truth table of no formula."
            findings.append(Finding(f"tests/formulas/{table.name}", message, "Name it as a file of macros/formulas."))
    return findings


def _vars_without_comment() -> list[Finding]:
    from retention_metrics.checking.rules import undescribed_vars

    text = (PROJECT_DIR / "dbt_project.yml").read_text(encoding="utf-8")
    names = list(yaml.safe_load(text)["vars"][PROJECT])
    return [
        Finding("dbt_project.yml", f"The var {name} has no comment.", VAR_CURE)
        for name in undescribed_vars(text, names)
    ]
