"""`retention generate`: the bundled company's seeds, or a company of any size as Parquet."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from retention_metrics.errors import UsageError
from retention_metrics.project import PROJECT_DIR


def generate(customers: int | None, years: int | None, seed: int | None, output: Path | None, console: Console) -> None:
    """Write the company that the options describe, and print where it is.

    Raises UsageError for options that do not go together.
    """
    if customers is None:
        if years is not None or seed is not None:
            raise UsageError("--years and --seed need --customers; without it the bundled company is written.")
        _write_bundled_company(output or PROJECT_DIR / "seeds", console)
    elif output is None:
        raise UsageError("--customers needs --output, the folder to write Parquet files to.")
    else:
        _write_generated_company(customers, 5 if years is None else years, 1 if seed is None else seed, output, console)


def _write_bundled_company(folder: Path, console: Console) -> None:
    from retention_metrics.bundled_company import write_bundled_company

    for path in write_bundled_company(folder):
        console.print(str(path), soft_wrap=True, highlight=False, markup=False)


def _write_generated_company(customers: int, years: int, seed: int, folder: Path, console: Console) -> None:
    from retention_metrics.generated_company import GeneratedCompany, number_of_files, write_generated_company

    company = GeneratedCompany(customers, years, seed)
    columns = (TextColumn("writing files"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("files", total=number_of_files(company))
        config = write_generated_company(company, folder, lambda: progress.advance(task))
    console.print(f"retention build --config {config}", soft_wrap=True, highlight=False, markup=False)
