"""What a shell completes: commands, options and metrics, without a build."""

import os
import subprocess
import sys

import pytest

from support import ROOT

# as the installed script is called, from whose name the shell's function takes its own
PROGRAM = "import sys; sys.argv[0] = 'retention'; from retention_metrics.cli import main; main()"


def completed(instruction: str, *words: str) -> str:
    """What the command answers to a shell, the last word of which is being typed."""
    typed = {"COMP_WORDS": " ".join(("retention", *words)), "COMP_CWORD": str(len(words))}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=os.environ | typed | {"PYTHONPATH": str(ROOT / "scripts"), "_RETENTION_COMPLETE": instruction},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("re",), ["report"]),
        (("show", "customers_at_"), ["customers_at_start", "customers_at_end"]),
        (("report", "--lang"), ["--language"]),
        (("report", "--language", "f"), ["fa"]),
    ],
)
def test_a_word_that_was_begun(words: tuple[str, ...], expected: list[str]) -> None:
    assert completed("complete_bash", *words).split() == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_told_how_to_ask(shell: str) -> None:
    script = completed(f"source_{shell}")
    assert "_RETENTION_COMPLETE=complete_" + shell in script


def test_the_option_that_installs_it_is_in_the_help_and_in_the_readme() -> None:
    program = [sys.executable, "-m", "retention_metrics", "--help"]
    shown = subprocess.run(program, cwd=ROOT / "scripts", capture_output=True, text=True, check=True)
    assert "--install-completion" in shown.stdout
    assert "--install-completion" in (ROOT / "README.md").read_text(encoding="utf-8")
