"""Periods of fiscal, retail and Jalali years as parts of their year, as people number them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from retention_metrics.warehouse import fetch

CALENDARS = ("fiscal", "retail", "jalali")
# about how long a part of a year is: near enough to count the parts before a day
DAYS = {"month": 30.4, "quarter": 91, "year": 365}
# 1 Farvardin of the Jalali year 1404 lies in 2025
JALALI_YEARS_BEHIND = 621
# six months of 31 days come before those of 30
DAYS_OF_LONG_MONTHS = 186


@dataclass(frozen=True)
class YearPart:
    """A month, quarter or year (`unit`) of a calendar, the `number`th of its `year`, counted from 1."""

    calendar: str
    unit: str
    year: int
    number: int


@dataclass(frozen=True)
class Years:
    """The years in which the periods of a grain lie: the first day of each period, and that of its year.

    The last build's calendar knows with which month its years begin. Empty for Gregorian grains, which need none.
    """

    grain: str = ""
    starts: Mapping[date, date] = field(default_factory=dict)

    def part(self, start: date) -> YearPart | None:
        """The period that begins on a day, as a part of its year; None where the years are not known.

        A fiscal year is known by the year it ends in, a retail year by the one that most of it lies in.
        """
        if start not in self.starts:
            return None
        calendar, _, part = self.grain.rpartition("_")
        year_start = self.starts[start]
        year = {
            "fiscal": year_start.year + (year_start.month > 1),
            "retail": (year_start + timedelta(weeks=26)).year,
            "jalali": year_start.year - JALALI_YEARS_BEHIND,
        }[calendar]
        return YearPart(calendar, part, year, round((start - year_start).days / DAYS[part]) + 1)

    def jalali_date(self, day: date) -> tuple[int, int, int] | None:
        """Year, month and day of the Jalali calendar; None where the grain is of another one."""
        begun = [start for start in self.starts.values() if start <= day]
        if not self.grain.startswith("jalali_") or not begun:
            return None
        passed = (day - max(begun)).days
        length, before, months = (31, 0, 0) if passed < DAYS_OF_LONG_MONTHS else (30, DAYS_OF_LONG_MONTHS, 6)
        month, days = divmod(passed - before, length)
        return max(begun).year - JALALI_YEARS_BEHIND, months + month + 1, days + 1


def unit(grain: str) -> str:
    """What a grain is in its calendar: `month` of `jalali_month`."""
    return grain.rpartition("_")[2]


def read_years(grain: str, target: str | None) -> Years:
    """The years of a grain in the last build's calendar."""
    calendar = grain.rpartition("_")[0]
    if calendar not in CALENDARS:
        return Years(grain)
    start, year_start = f"{grain}_start", f"{calendar}_year_start"
    # in a grain of years they are one column
    columns = f"{start} as period_start, {year_start} as year_start"
    rows = fetch("calendar", columns, target, suffix=f"group by {', '.join(dict.fromkeys((start, year_start)))}")
    return Years(grain, {row["period_start"]: row["year_start"] for row in rows})
