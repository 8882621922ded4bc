"""The rows of retention_budget: what winning and keeping customers costs."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .company import Company
from .figures import CustomerFigures, FigureKey, customer_figures
from .levels import NOTHING, Levels
from .periods import Period, periods
from .rates import percentage, quotient

BudgetKey = tuple[str, date, str, str]


@dataclass(frozen=True)
class BudgetFigures:
    """A row of retention_budget but for what it compares with lifetime values."""

    period_end: date
    is_complete: bool
    acquisition_spend: Decimal
    retention_spend: Decimal
    retention_spend_share_pct: Decimal | None
    customer_acquisition_cost: Decimal | None
    cost_per_retained_customer: Decimal | None
    acquisition_to_retention_cost_ratio: Decimal | None

    @classmethod
    def of(
        cls, company: Company, period: Period, segment: str, value: str, customers: CustomerFigures | None
    ) -> "BudgetFigures":
        """Add up what was spent, and divide it by whom it reached."""

        def spent(purpose: str) -> Decimal:
            amounts = [
                spend.amount
                for spend in company.spend
                if spend.purpose == purpose
                and spend.segment_value(segment) == value
                and period.start <= spend.spent_on < period.end
                and spend.spent_on <= company.as_of_date
            ]
            return sum(amounts, start=NOTHING)

        acquisition, retention = spent("acquisition"), spent("retention")
        won = customers.new_customers if customers else 0
        kept = customers.retained_customers if customers else 0
        per_new, per_kept = quotient(acquisition, won, digits=2), quotient(retention, kept, digits=2)
        return cls(
            period_end=period.end,
            is_complete=period.is_complete(company.as_of_date),
            acquisition_spend=acquisition,
            retention_spend=retention,
            retention_spend_share_pct=percentage(retention, acquisition + retention),
            customer_acquisition_cost=per_new,
            cost_per_retained_customer=per_kept,
            acquisition_to_retention_cost_ratio=None
            if per_new is None or per_kept is None
            else quotient(per_new, per_kept),
        )


def budget_figures(company: Company, grain: str) -> dict[BudgetKey, BudgetFigures]:
    """By basis and channel: every period since the first spend or activity, for every channel of customers or spend."""
    segments = ["acquisition_channel"]
    by_basis: dict[str, dict[FigureKey, CustomerFigures]] = {}
    for basis, history in (("subscription", company.history), ("purchase", company.purchase_history)):
        rows = customer_figures(Levels(history, company.as_of_date), grain, segments)
        if rows:
            by_basis[basis] = rows
    spend = [spend for spend in company.spend if spend.spent_on <= company.as_of_date]
    days = [start for rows in by_basis.values() for start, _, _ in rows] + [spend.spent_on for spend in spend]
    values = {key[1:] for rows in by_basis.values() for key in rows}
    values |= {(segment, each.segment_value(segment)) for each in spend for segment in ("all", *segments)}
    return {
        (basis, period.start, segment, value): BudgetFigures.of(
            company, period, segment, value, rows.get((period.start, segment, value))
        )
        for basis, rows in by_basis.items()
        for period in periods(grain, min(days), company.as_of_date)
        for segment, value in values
    }
