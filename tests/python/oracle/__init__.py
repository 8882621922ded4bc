"""What every figure must be, counted the slow way: day by day and customer by customer, in plain Python.

Nothing here knows of changes, cumulative sums or SQL. A disagreement with the models means that one of the two
misunderstands the definitions in DESIGN.md, sections 4, 6 and 7.
"""

from .budget import BudgetFigures, budget_figures
from .cohorts import Age, Cell, cohort_ages, cohort_cells
from .company import Company, Spend
from .customer_value import CustomerValue, customer_values, satisfaction_profitability
from .definitions import definition_comparison
from .facts import Facts, Invitation, Order, Session, Terms
from .figures import CustomerFigures, RevenueFigures, customer_figures, revenue_figures
from .history import UNKNOWN, History, Span
from .levels import Levels
from .lifetime_value import (
    LifetimeFigures,
    lifetime_figures,
    subscription_lifetime_value,
    transaction_lifetime_value,
)
from .metrics import MetricKey, metric_values
from .movements import CustomerMovement, customer_movements
from .periods import Period
from .purchases import PurchaseFigures, purchase_figures
from .surveys import PromoterFigures, SatisfactionFigures, survey_figures
from .trailing import TrailingFigures, trailing_figures
from .visits import VisitFigures, visit_figures

__all__ = [
    "UNKNOWN",
    "Age",
    "BudgetFigures",
    "Cell",
    "Company",
    "CustomerFigures",
    "CustomerMovement",
    "CustomerValue",
    "Facts",
    "History",
    "Invitation",
    "Levels",
    "LifetimeFigures",
    "MetricKey",
    "Order",
    "Period",
    "PromoterFigures",
    "PurchaseFigures",
    "RevenueFigures",
    "SatisfactionFigures",
    "Session",
    "Span",
    "Spend",
    "Terms",
    "TrailingFigures",
    "VisitFigures",
    "budget_figures",
    "cohort_ages",
    "cohort_cells",
    "customer_figures",
    "customer_movements",
    "customer_values",
    "definition_comparison",
    "lifetime_figures",
    "metric_values",
    "purchase_figures",
    "revenue_figures",
    "satisfaction_profitability",
    "subscription_lifetime_value",
    "survey_figures",
    "trailing_figures",
    "transaction_lifetime_value",
    "visit_figures",
]
