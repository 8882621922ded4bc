"""The project's rules, as rules of dbt-score. Their messages say what is wrong and, after a full stop, what to do."""

import re
from itertools import pairwise

from dbt_score import Macro, Model, RuleViolation, Seed, Severity, rule

# the body of a macro for one adapter means what the macro means that dispatches to it
ADAPTER_BODY = re.compile(r"[a-z]+__")
SIGNATURE = re.compile(r"{%-?\s*(?:macro|test)\s+\w+\s*\(([^)]*)\)")
CLOCK = re.compile(r"\b(current_date|current_timestamp|now\s*\(|getdate\s*\(|sysdate)", re.IGNORECASE)
SECOND_ARGUMENT = re.compile(r"\bvar\(\s*['\"]\w+['\"]\s*,")
POSITIONS = re.compile(r"\b(group|order) by \d", re.IGNORECASE)
PEOPLE_QUERY = ("models/metrics/", "models/reporting/")


@rule(severity=Severity.CRITICAL)
def model_is_described(model: Model) -> RuleViolation | None:
    """A model and each of its documented columns have a description."""
    return _described(model.description, {column.name: column.description for column in model.columns})


@rule(severity=Severity.CRITICAL)
def seed_is_described(seed: Seed) -> RuleViolation | None:
    """A seed and each of its documented columns have a description."""
    return _described(seed.description, {column.name: column.description for column in seed.columns})


@rule(severity=Severity.CRITICAL)
def macro_is_described(macro: Macro) -> RuleViolation | None:
    """A macro and each of its arguments have a description."""
    if ADAPTER_BODY.match(macro.name):
        return None
    # dbt keeps no arguments of a generic test
    signature = None if macro.name.startswith("test_") else SIGNATURE.search(macro.macro_sql)
    names = {argument.partition("=")[0].strip() for argument in signature[1].split(",")} if signature else set()
    described = {argument["name"]: argument["description"] for argument in macro.arguments}
    return _described(macro.description, {name: described.get(name, "") for name in sorted(names - {""})})


@rule(severity=Severity.CRITICAL)
def what_people_query_has_a_contract(model: Model) -> RuleViolation | None:
    """A table of metrics/ and reporting/ has an enforced contract, with a type for each column."""
    if not model.original_file_path.startswith(PEOPLE_QUERY):
        return None
    if not model.config.get("contract", {}).get("enforced"):
        return RuleViolation("No contract is enforced. Leave `contract` to dbt_project.yml.")
    untyped = [column.name for column in model.columns if not column.data_type]
    return RuleViolation(f"No data_type: {', '.join(untyped)}. Name one that every engine has.") if untyped else None


@rule(severity=Severity.CRITICAL)
def model_does_not_ask_the_clock(model: Model) -> RuleViolation | None:
    """The same inputs and as_of_date give the same tables on any day."""
    clock = CLOCK.search(model.raw_code)
    return RuleViolation(f"The clock is asked: {clock[1]}. Use the var as_of_date.") if clock else None


@rule(severity=Severity.CRITICAL)
def model_reads_vars_as_declared(model: Model) -> RuleViolation | None:
    """A var's default stands in dbt_project.yml and nowhere else."""
    found = SECOND_ARGUMENT.search(model.raw_code)
    return RuleViolation("var() has a second argument. Declare the default in dbt_project.yml.") if found else None


@rule(severity=Severity.CRITICAL)
def model_groups_by_name(model: Model) -> RuleViolation | None:
    """`group by 1, 2` says nothing to a reader, and changes its meaning with the list above it."""
    found = POSITIONS.search(model.raw_code)
    return RuleViolation(f"`{found[0]}…` names no column. Write the columns' names.") if found else None


@rule(severity=Severity.CRITICAL)
def formula_is_an_expression(macro: Macro) -> RuleViolation | None:
    """A formula takes SQL expressions and returns one: it reads no model and no var, and is named as its file."""
    if not macro.original_file_path.startswith("macros/formulas/"):
        return None
    reads = re.search(r"\b(ref|source|var)\(", macro.macro_sql)
    if reads:
        return RuleViolation(f"A formula calls {reads[1]}(). Pass what it needs as an argument.")
    if not macro.original_file_path.endswith(f"/{macro.name}.sql"):
        return RuleViolation(f"The formula is called {macro.name}. Name it as its file, or the file as it.")
    return None


def undescribed_vars(project_yml: str, names: list[str]) -> list[str]:
    """Vars without a comment in the line above them, of the text of dbt_project.yml."""
    lines = project_yml[project_yml.index("\nvars:\n") :].splitlines()
    above = {line.partition(":")[0]: before for before, line in pairwise(lines)}
    return [name for name in names if not above[f"    {name}"].strip().startswith("#")]


def _described(description: str, parts: dict[str, str]) -> RuleViolation | None:
    """What lacks a description: the whole, or which of its parts."""
    if not description.strip():
        return RuleViolation("It has no description. Add one to the folder's yml file.")
    missing = [name for name, text in parts.items() if not text.strip()]
    if not missing:
        return None
    return RuleViolation(f"No description: {', '.join(missing)}. Add one to the folder's yml file.")
