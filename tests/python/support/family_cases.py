"""The configurations under which purchases, visits, surveys, cohorts and trailing years are judged.

Each maps every input, so that one compiled project serves all families.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from oracle import Terms

from .cases import CALENDAR_START, Case

INPUTS = ("subscriptions", "orders", "sessions", "survey_responses")


@dataclass(frozen=True)
class FamilyCase(Case):
    """A configuration of all inputs."""

    timezone: str = "UTC"
    purchase_active_days: int = 90
    visit_active_days: int = 30
    repeat_purchase_distinct_days: bool = False

    @property
    def config(self) -> dict[str, Any]:
        """The vars for dbt."""
        names = [*INPUTS, *(["customers"] if self.segments else [])]
        return self.vars({name: {"relation": f"input_{name}"} for name in names}) | {
            "business_timezone": self.timezone,
            "purchase_active_days": self.purchase_active_days,
            "visit_active_days": self.visit_active_days,
            "repeat_purchase_distinct_days": self.repeat_purchase_distinct_days,
        }

    @property
    def terms(self) -> Terms:
        """The same, for the oracle."""
        return Terms(
            self.as_of_date,
            self.timezone,
            self.purchase_active_days,
            self.visit_active_days,
            self.repeat_purchase_distinct_days,
        )


FAMILIES_SEGMENTED = FamilyCase(
    name="segments, as of the middle of every period",
    calendar_start=CALENDAR_START,
    first_day=CALENDAR_START,
    as_of_date=date(2025, 8, 17),
    grains=("week", "month", "quarter", "year"),
    segments=("country", "plan"),
)
DISTINCT_DAYS = FamilyCase(
    name="distinct days, as of 28 February after a leap year",
    # a Monday, too
    calendar_start=date(2018, 1, 1),
    first_day=date(2019, 2, 1),
    as_of_date=date(2021, 2, 28),
    grains=("month", "quarter", "year"),
    segments=(),
    purchase_active_days=45,
    visit_active_days=7,
    repeat_purchase_distinct_days=True,
)
TEHRAN = FamilyCase(
    name="days of Tehran, through a summer time",
    calendar_start=date(2022, 1, 1),
    # clocks went forward at the end of 21 March, and back at the end of 21 September
    first_day=date(2022, 3, 15),
    as_of_date=date(2022, 9, 27),
    grains=("day", "week", "month"),
    segments=(),
    timezone="Asia/Tehran",
    purchase_active_days=20,
    visit_active_days=1,
)
FAMILY_CASES = [FAMILIES_SEGMENTED, DISTINCT_DAYS, TEHRAN]
