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

__all__ = ["AS_OF_DATE", "OPENED_ON", "Company", "Customer", "Span", "bundled_company", "write_bundled_company"]


def write_bundled_company(directory: Path) -> list[Path]:
    """Write the company's `raw_*.csv` files into `directory`, which is created if missing, and return their paths."""
    company = bundled_company()
    directory.mkdir(parents=True, exist_ok=True)
    return [
        write_csv(
            directory / "raw_customers.csv",
            ["customer_id", "country", "plan", "acquisition_channel", "cost_to_serve"],
            (
                [each.customer_id, each.country, each.plan, each.acquisition_channel, each.cost_to_serve]
                for each in company.customers
            ),
        ),
        write_csv(
            directory / "raw_subscriptions.csv",
            ["subscription_id", "customer_id", "started_on", "ended_on", "mrr"],
            (
                [span.subscription_id, customer.customer_id, span.started_on, span.ended_on, span.mrr]
                for customer, span in company.subscriptions
            ),
        ),
    ]
