"""`retention check` finds what is wrong with the definitions, and says where and what to do."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest
from junitparser import JUnitXml

from retention_metrics.checking import style
from retention_metrics.checking.project_rules import check_project_rules
from retention_metrics.checking.style import StyleCheck
from support.command import retention
from support.project import ROOT, dbt
from support.project_copy import ProjectCopy

# file, and what is said of it
PLANTED = [
    ("macros/formulas/returning_visitor_rate.sql", "It is not what tests/formulas/returning_visitor_rate.sql says: "),
    ("models/semantic_layer/returning_visitors.yml", "`sessions_per_visitor` differs from its mart in "),
    ("macros/formulas/undescribed.sql", "It has no truth table."),
    ("macros/formulas/undescribed.sql", "undescribed: It has no description."),
    ("models/metrics/revenue_retention.sql", "revenue_retention: No description: quick_ratio."),
    ("models/intermediate/segment_groups.sql", "segment_groups: The clock is asked: current_date."),
    ("models/intermediate/periods.sql", "The column moon of periods is not documented."),
    ("seeds/metric_catalog.csv", "No model has the metric happiness_pct of the catalog."),
    ("dbt_project.yml", "The var moon_phase has no comment."),
]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> ProjectCopy:
    """A copy of the project in which much is wrong."""
    project = ProjectCopy(tmp_path_factory.mktemp("broken") / "project")
    # wrong for very many visitors only, so that no unit test keeps the rest from being built
    project.replace(
        "macros/formulas/returning_visitor_rate.sql", "visitors)) -}}", "'least(' ~ visitors ~ ', 1000000000)')) -}}"
    )
    project.replace(
        "models/semantic_layer/returning_visitors.yml", "then sessions / nullif(visitors, 0)", "then sessions"
    )
    (project.folder / "macros/formulas/undescribed.sql").write_text("{% macro undescribed() %}1{% endmacro %}\n")
    project.replace(
        "models/metrics/_metrics.yml",
        """      - name: quick_ratio
        data_type: numeric(18, 6)
        description: '{{ doc("quick_ratio") }}'
""",
        """      - name: quick_ratio
        data_type: numeric(18, 6)
""",
    )
    project.append("models/intermediate/segment_groups.sql", "where current_date is not null\n")
    project.replace("models/intermediate/periods.sql", "select * from year_ago", "select *, 1 as moon from year_ago")
    row = "happiness_pct,Happiness,شادی,percent,higher,smiles / faces,How many smile.,چند نفر می‌خندند.,customers\n"
    project.append("seeds/metric_catalog.csv", row)
    project.replace(
        "dbt_project.yml", "    # Gross margin, percent", "    moon_phase: full\n    # Gross margin, percent"
    )
    return project


@pytest.fixture(scope="module")
def checked(broken: ProjectCopy, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, CompletedProcess[str]]:
    """What the command made of it, and the folder with its files."""
    folder = tmp_path_factory.mktemp("checked")
    files = ("--junit", "found/junit.xml", "--markdown", "found.md")
    return folder, retention(folder, "check", "--skip", "style", *files, **broken.environment)


@pytest.mark.parametrize(("file", "message"), PLANTED)
def test_what_is_wrong_is_found(file: str, message: str, checked: tuple[Path, CompletedProcess[str]]) -> None:
    """One line each, with the file, the message and what to do."""
    _, command = checked
    assert command.returncode == 1, command.stdout + command.stderr
    lines = [line.strip() for line in command.stdout.splitlines()]
    found = [line for line in lines if line.startswith(f"{file}: {message}")]
    assert len(found) == 1, command.stdout
    assert " What to do: " in found[0]


def test_findings_are_written_as_junit_xml(checked: tuple[Path, CompletedProcess[str]]) -> None:
    folder, _ = checked
    suites = {suite.name: suite for suite in JUnitXml.fromfile(str(folder / "found/junit.xml"))}
    assert set(suites) == {"parsing", "project rules", "definitions", "catalog", "semantic layer"}
    assert suites["parsing"].failures == 0 and suites["parsing"].tests == 1
    assert suites["definitions"].failures >= 1
    assert "macros/formulas/returning_visitor_rate.sql" in {case.classname for case in suites["definitions"]}


def test_findings_are_written_as_markdown(checked: tuple[Path, CompletedProcess[str]]) -> None:
    folder, command = checked
    rows = [line for line in (folder / "found.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert f"checked: {len(rows) - 1} findings" in command.stdout
    assert any("`seeds/metric_catalog.csv`" in row for row in rows)


def test_the_database_of_the_caller_is_not_touched(checked: tuple[Path, CompletedProcess[str]]) -> None:
    folder, _ = checked
    assert sorted(path.name for path in folder.iterdir()) == ["found", "found.md"]


def test_a_project_that_dbt_cannot_read_is_one_finding(tmp_path: Path) -> None:
    project = ProjectCopy(tmp_path / "project")
    project.append("models/intermediate/_intermediate.yml", "    columns: [\n")
    command = retention(tmp_path, "check", "--skip", "style", **project.environment)
    assert command.returncode == 1
    assert "  models/intermediate/_intermediate.yml: " in command.stdout
    assert command.stdout.endswith("checked: 1 finding\n")


def test_a_warning_of_dbt_is_a_finding(tmp_path: Path) -> None:
    project = ProjectCopy(tmp_path / "project")
    text = "models:\n  - name: nowhere\n    description: No such model.\n"
    (project.folder / "models/intermediate/_nowhere.yml").write_text(text, encoding="utf-8")
    command = retention(
        tmp_path,
        "check",
        *(part for name in ("definitions", "catalog", "semantic layer", "style") for part in ("--skip", name)),
        **project.environment,
    )
    assert command.returncode == 1
    assert "  models/intermediate/_nowhere.yml: " in command.stdout
    assert "project rules: ok" in command.stdout


def test_style_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one model, because it takes seconds for each."""
    project = ProjectCopy(tmp_path / "project")
    project.replace("models/intermediate/movement_totals.sql", "count(*) as customers", "COUNT( * ) AS customers")
    monkeypatch.setattr(style, "PROJECT_DIR", project.folder)
    monkeypatch.setattr(style, "PARTS", (("models/intermediate/movement_totals.sql",),))
    findings = StyleCheck(tmp_path).findings()
    assert {finding.file for finding in findings} == {"models/intermediate/movement_totals.sql"}
    assert any("keywords" in finding.message.lower() for finding in findings)
    assert all("sqlfluff fix" in finding.cure for finding in findings)


def test_this_project_breaks_none_of_its_rules(tmp_path: Path) -> None:
    dbt(tmp_path, "parse", "--quiet", config={})
    assert check_project_rules(tmp_path / "target" / "manifest.json") == []


def test_an_unknown_check_is_refused(tmp_path: Path) -> None:
    command = retention(tmp_path, "check", "--skip", "stile")
    assert command.returncode == 2
    assert "knows no check stile; it knows project rules, definitions, catalog, semantic layer, style" in command.stderr


def test_every_check_runs_where_continuous_integration_runs() -> None:
    assert "retention check" in (ROOT / "Makefile").read_text(encoding="utf-8")
