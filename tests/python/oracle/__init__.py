"""What every figure must be, counted the slow way: day by day and customer by customer, in plain Python.

Nothing here knows of changes, cumulative sums or SQL. A disagreement with the models means that one of the two
misunderstands the definitions in DESIGN.md, sections 4, 6 and 7.
"""

from .cohorts import Age, Cell, cohort_ages, cohort_cells
from .facts import Facts, Invitation, Order, Session, Terms
from .figures import CustomerFigures, RevenueFigures, customer_figures, revenue_figures
from .history import UNKNOWN, History, Span
from .levels import Levels
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
    "Cell",
    "CustomerFigures",
    "CustomerMovement",
    "Facts",
    "History",
    "Invitation",
    "Levels",
    "MetricKey",
    "Order",
    "Period",
    "PromoterFigures",
    "PurchaseFigures",
    "RevenueFigures",
    "SatisfactionFigures",
    "Session",
    "Span",
    "Terms",
    "TrailingFigures",
    "VisitFigures",
    "cohort_ages",
    "cohort_cells",
    "customer_figures",
    "customer_movements",
    "metric_values",
    "purchase_figures",
    "revenue_figures",
    "survey_figures",
    "trailing_figures",
    "visit_figures",
]
