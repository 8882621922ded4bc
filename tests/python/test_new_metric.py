"""A metric is added in the five steps of CONTRIBUTING, in a copy of the project."""

import re
from pathlib import Path

import pytest

from support.command import retention
from support.project import ROOT
from support.project_copy import ProjectCopy

NAME = "first_visit_share_pct"
OPTIONS = ("--model", "returning_visitors", "--numerator", "new_visitors", "--denominator", "visitors")
STEPS = re.compile(r"^(\d)\. ", re.MULTILINE)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> ProjectCopy:
    return ProjectCopy(tmp_path_factory.mktemp("new_metric") / "project")


def test_the_five_steps_of_contributing(project: ProjectCopy, tmp_path: Path) -> None:
    steps = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Add a metric in five steps")[1]
    assert STEPS.findall(steps) == ["1", "2", "3", "4", "5"]
    # 1. begin it
    command = f"retention new-metric {NAME} {' '.join(OPTIONS)} --better higher"
    assert command in steps
    begun = retention(tmp_path, *command.split()[1:], **project.environment)
    assert begun.returncode == 0, begun.stderr
    # 2. say what it means
    row = "first_visit_share_pct,First visit share,First visit share,percent,higher,new_visitors / visitors × 100,"
    project.replace(
        "seeds/metric_catalog.csv",
        f"{row}First visit share.,First visit share.,sessions",
        "first_visit_share_pct,First visit share,سهم بازدید نخست,percent,higher,new_visitors / visitors × 100,"
        "How many of the visitors had never come before.,چه سهمی از بازدیدکنندگان پیش‌تر نیامده بودند.,sessions",
    )
    project.replace(
        "models/semantic_layer/returning_visitors.yml",
        'description: "First visit share."',
        "description: How many of the visitors had never come before.",
    )
    # 3. its formula and truth table are as they should be already, and one more case is as good
    project.replace(
        "tests/formulas/first_visit_share.sql", "('none', 0, 7, 0),", "('none', 0, 7, 0),\n        ('half', 1, 2, 50),"
    )
    # 4. check it
    assert "retention check" in steps
    checked = retention(tmp_path, "check", "--skip", "style", **project.environment)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert checked.stdout.endswith("checked: nothing to mend\n")
    # 5. build and show it
    assert f"retention show {NAME}" in steps
    built = retention(tmp_path, "build", "--select", "+metric_values metric_catalog", **project.environment)
    assert built.returncode == 0, built.stdout + built.stderr
    shown = retention(tmp_path, "show", NAME, "--grain", "year", "--format", "csv", **project.environment)
    assert shown.returncode == 0, shown.stderr
    rows = shown.stdout.splitlines()
    assert len(rows) > 1 and NAME in rows[1]


def test_what_new_metric_writes_keeps_to_the_style_of_the_project(project: ProjectCopy) -> None:
    """The model and the truth table, as far as lines go; sqlfluff has the rest."""
    for file in ("models/metrics/returning_visitors.sql", "tests/formulas/first_visit_share.sql"):
        assert max(map(len, (project.folder / file).read_text(encoding="utf-8").splitlines())) <= 120


def test_what_cannot_be_is_refused_at_once_and_nothing_is_written(project: ProjectCopy, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in project.folder.rglob("*") if path.suffix in (".sql", ".yml", ".csv")}
    names = ("--model", "returning_visitor", "--numerator", "new_visitor", "--denominator", "visitors")
    refused = retention(tmp_path, "new-metric", "visitors", *names, **project.environment)
    assert refused.returncode == 2
    assert "the catalog has a metric visitors already" in refused.stderr
    assert "there is no model returning_visitor in models/metrics: did you mean returning_visitors?" in refused.stderr
    refused = retention(
        tmp_path, "new-metric", "9 lives", *OPTIONS[:3], "new_visitor", *OPTIONS[4:], **project.environment
    )
    assert "9 lives must be lower-case words" in refused.stderr
    assert "returning_visitors has no column new_visitor: did you mean new_visitors?" in refused.stderr
    assert {path: path.read_bytes() for path in before} == before
