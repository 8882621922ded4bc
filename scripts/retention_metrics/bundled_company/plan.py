"""What happened to the company, quarter by quarter: the counts that the random draw has to meet exactly."""

from dataclasses import dataclass
from datetime import date, timedelta

OPENED_ON = date(2022, 1, 1)
"""The first day on which anything could be subscribed to."""

AS_OF_DATE = date(2025, 12, 31)
"""The last day of known data, inclusive."""


@dataclass(frozen=True)
class PlannedQuarter:
    """One quarter's movements, in customers.

    A paused customer stops and comes back within the quarter, at the same MRR: within one month (`paused_in_month`), or
    in a later one (`paused_across_months`), which the months see as churn and reactivation and the quarter does not.
    Upgrades and downgrades are per cent of the customers on a monthly price.
    """

    year: int
    number: int
    new: int
    reactivated: int
    lost: int
    transient: int
    paused_in_month: int
    paused_across_months: int
    upgraded_pct: int
    downgraded_pct: int

    @property
    def months(self) -> list[tuple[date, date]]:
        """First and last day of each of the three months."""
        return [month_of(date(self.year, 3 * self.number - back, 1)) for back in (2, 1, 0)]

    @property
    def first_day(self) -> date:
        return self.months[0][0]

    @property
    def last_day(self) -> date:
        return self.months[2][1]


def month_of(day: date) -> tuple[date, date]:
    """First and last day of the month of a day."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


# Two years of growth. In April 2024 prices rise by a tenth while a cheaper rival appears: fewer sales, more losses and
# downgrades. A second product is launched in 2025-Q1, the golden quarter: 200 customers, 65 new, 15 lost, 250. Nobody
# comes back in it, not even from one month to the next, so that its months tell the same story. Then a moderate year.
QUARTERLY_PLAN = [
    #              year, quarter, new, reactivated, lost, transient, paused in / across months, up, down
    PlannedQuarter(2022, 1, 38, 0, 0, 2, 0, 0, 4, 1),
    PlannedQuarter(2022, 2, 31, 0, 4, 1, 1, 0, 6, 2),
    PlannedQuarter(2022, 3, 27, 1, 6, 2, 0, 1, 7, 2),
    PlannedQuarter(2022, 4, 35, 1, 9, 1, 1, 0, 7, 3),
    PlannedQuarter(2023, 1, 41, 2, 12, 3, 1, 1, 9, 3),
    PlannedQuarter(2023, 2, 36, 2, 13, 2, 2, 0, 8, 4),
    PlannedQuarter(2023, 3, 30, 3, 15, 2, 1, 1, 8, 3),
    PlannedQuarter(2023, 4, 37, 4, 17, 3, 1, 1, 10, 4),
    PlannedQuarter(2024, 1, 31, 3, 22, 2, 1, 1, 6, 5),
    PlannedQuarter(2024, 2, 22, 4, 33, 3, 2, 2, 4, 9),
    PlannedQuarter(2024, 3, 18, 5, 35, 2, 1, 2, 4, 10),
    PlannedQuarter(2024, 4, 26, 6, 37, 2, 1, 1, 5, 8),
    PlannedQuarter(2025, 1, 65, 0, 15, 3, 2, 0, 10, 3),
    PlannedQuarter(2025, 2, 40, 5, 24, 2, 1, 1, 8, 4),
    PlannedQuarter(2025, 3, 33, 6, 27, 3, 2, 1, 7, 4),
    PlannedQuarter(2025, 4, 38, 8, 29, 2, 1, 2, 8, 5),
]
