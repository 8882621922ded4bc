"""The project as dbt reads it: a warning is as wrong as an error."""

import re
from typing import Any

from retention_metrics.build_report import cause
from retention_metrics.checking.finding import Finding
from retention_metrics.dbt_invocation import invoke_dbt
from retention_metrics.project import PROJECT_DIR

PROJECT_FILE = re.compile(r"[\w./-]+\.(?:sql|yml|yaml|csv|md)\b")
CURE = "Mend what dbt names; `dbt parse` says it again."


def check_parsing() -> list[Finding]:
    """Every warning of dbt, and the error at which it stopped, if any. Writes manifest.json."""
    messages: list[str] = []

    def hear(event: Any) -> None:
        if event.info.level == "warn":
            messages.append(event.info.msg)

    outcome = invoke_dbt(["--no-partial-parse", "parse"], None, {}, hear)
    if outcome.exception is not None:
        messages.append(cause(outcome.exception))
    return [Finding(_file(message), message, CURE) for message in dict.fromkeys(messages)]


def _file(message: str) -> str:
    """The file of the project that dbt names, which it does with or without the folder of models."""
    named = [file for name in PROJECT_FILE.findall(message) for file in (name, f"models/{name}")]
    return next((file for file in named if (PROJECT_DIR / file).is_file()), "dbt_project.yml")
