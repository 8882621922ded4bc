"""The bundled company: an invented SaaS business whose data every demonstration and test can rely on.

The same code writes the same bytes on every machine and on every Python from 3.11 on. What the business went through
is decided in `plan`; who it happened to, and on which day, is drawn at random from a fixed seed.

    python -m retention_metrics.bundled_company seeds
"""

from pathlib import Path

from .company import Company, bundled_company
from .csv_files import write_csv
from .plan import AS_OF_DATE, OPENED_ON
from .records import Customer, Span
from .tables import tables

__all__ = ["AS_OF_DATE", "OPENED_ON", "Company", "Customer", "Span", "bundled_company", "write_bundled_company"]


def write_bundled_company(directory: Path) -> list[Path]:
    """Write the company's `raw_*.csv` files into `directory`, which is created if missing, and return their paths."""
    directory.mkdir(parents=True, exist_ok=True)
    return [
        write_csv(directory / f"raw_{table.name}.csv", table.columns, table.rows) for table in tables(bundled_company())
    ]
