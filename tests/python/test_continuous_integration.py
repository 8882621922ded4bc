"""The workflow and the hooks call what there is."""

import re
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from retention_metrics.cli import app
from support.project import ROOT

WORKFLOW = ".github/workflows/ci.yml"
HOOKS = ".pre-commit-config.yaml"


def commands(value: Any) -> list[str]:
    """Every command line in a workflow or a list of hooks."""
    if isinstance(value, dict):
        own = [value[key] for key in ("run", "entry") if key in value]
        return own + [line for inner in value.values() for line in commands(inner)]
    return [line for inner in value for line in commands(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("file", [WORKFLOW, HOOKS])
def test_make_targets_and_subcommands_exist(file: str) -> None:
    """With the options they are called with."""
    text = "\n".join(commands(yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake ([\w./-]+)", text):
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), target
    called = re.findall(r"\.venv/bin/retention ([\w-]+)([^|&>\n]*)", text)
    assert called
    for name, arguments in called:
        help_text = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200"}).stdout
        assert "Usage" in help_text, name
        for option in re.findall(r"--[a-z-]+", arguments):
            assert option in help_text, (name, option)


def test_every_kind_of_test_is_in_the_workflow() -> None:
    text = (ROOT / WORKFLOW).read_text(encoding="utf-8")
    for command in ("retention check", "make test\n", "make test-engines", "retention diff"):
        assert command in text, command
