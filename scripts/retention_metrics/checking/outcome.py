"""What each check found, as files for a CI system and for a pull request."""

from dataclasses import dataclass

from retention_metrics.checking.finding import Finding

PIPE = str.maketrans({"|": "\\|", "\n": " "})


@dataclass(frozen=True)
class Outcome:
    """A check and its findings; none means that it passed."""

    name: str
    findings: list[Finding]


def junit_xml(outcomes: list[Outcome]) -> str:
    """JUnit XML: a test suite per check, in it a failing case per finding, or one that passed."""
    from junitparser import Failure, JUnitXml, TestCase, TestSuite

    xml = JUnitXml("retention check")
    for outcome in outcomes:
        suite = TestSuite(outcome.name)
        for finding in outcome.findings:
            case = TestCase(finding.message, classname=finding.file)
            case.result = [Failure(finding.line)]
            suite.add_testcase(case)
        if not outcome.findings:
            suite.add_testcase(TestCase(outcome.name, classname="retention check"))
        xml.add_testsuite(suite)
    xml.update_statistics()
    return str(xml.tostring().decode("utf-8"))


def markdown(outcomes: list[Outcome]) -> str:
    """A table of the findings, or that there are none; for a pull request."""
    rows = [
        f"| {outcome.name} | `{finding.file}` | {_cell(finding.message)} | {_cell(finding.cure)} |"
        for outcome in outcomes
        for finding in outcome.findings
    ]
    names = ", ".join(outcome.name for outcome in outcomes)
    if not rows:
        return f"**retention check**: nothing to mend ({names}).\n"
    head = ["| check | file | what is wrong | what to do |", "|---|---|---|---|"]
    return "\n".join([f"**retention check**: {len(rows)} to mend.", "", *head, *rows, ""])


def _cell(text: str) -> str:
    return text.translate(PIPE)
