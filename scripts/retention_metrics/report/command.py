"""`retention report`: reads the last build and writes the page."""

from datetime import date
from pathlib import Path

from rich.console import Console

from retention_metrics.configuration import load_configuration
from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR
from retention_metrics.show import default_grain, known
from retention_metrics.shown_figures import ShownFigures
from retention_metrics.targets import target_type

DEFAULT_OUTPUT = PROJECT_DIR / "target" / "report.html"


def report(
    config: Path | None, output: Path | None, language: str, grain: str | None, target: str | None, console: Console
) -> Path:
    """Write the page about the last build and print where it lies.

    The configuration only says up to which day the build's data goes: a build does not keep that.
    Raises UsageError when nothing was built, the grain is not there, or the file cannot be written.
    """
    # Altair takes a second to import
    from retention_metrics.report.data import read
    from retention_metrics.report.page import render

    figures = ShownFigures(target)
    grain = known("grain", grain or default_grain(figures), figures)
    page = render(read(grain, _as_of(config, target), target), language)
    path = (output or DEFAULT_OUTPUT).absolute()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error
    console.print(f"report: {path}", soft_wrap=True, markup=False, highlight=False)
    return path


def _as_of(config: Path | None, target: str | None) -> date | None:
    if config is None:
        return None
    day = load_configuration(config, None, target_type(target)).get("as_of_date")
    return date.fromisoformat(day) if day else None
