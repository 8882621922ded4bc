"""First days of periods in calendars other than the Gregorian one, found by looking at one day after another."""

from datetime import date, timedelta
from functools import cache

from persiantools.jdatetime import JalaliDate

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
SATURDAY = 5


def week_start(weekday: str, day: date) -> date:
    """The last day of that name, monday to sunday, up to this one."""
    while f"{day:%A}".lower() != weekday:
        day -= DAY
    return day


def fiscal_start(months: int, first_month: int, day: date) -> date:
    """First day of a quarter (3 months) or year (12) in years that begin with a month."""
    first = day.replace(day=1)
    while (first.month - first_month) % months:
        first = (first - DAY).replace(day=1)
    return first


@cache
def retail_year_start(first_month: int, year: int) -> date:
    """The day after the Saturday nearest the end of the month before, as the National Retail Federation has it."""
    month_end = date(year, first_month, 1) - DAY
    near = [month_end + n * DAY for n in range(-3, 4)]
    return next(day for day in near if day.weekday() == SATURDAY) + DAY


def retail_start(part: str, first_month: int, weeks: str, day: date) -> date:
    """First day of a retail month, quarter or year; `weeks` are those of a quarter's months, such as 4-4-5."""
    starts = [retail_year_start(first_month, day.year + n) for n in (-1, 0, 1)]
    start = max(start for start in starts if start <= day)
    if part == "year":
        return start
    lengths = {"month": [int(weeks_) for weeks_ in weeks.split("-")] * 4, "quarter": [13] * 4}[part]
    # the last part has whatever weeks are left
    for length in lengths[:-1]:
        if day < start + length * WEEK:
            break
        start += length * WEEK
    return start


def jalali_start(part: str, day: date) -> date:
    """First day of a Jalali month, quarter or year."""
    jalali = JalaliDate(day)
    month = {"month": jalali.month, "quarter": 3 * ((jalali.month - 1) // 3) + 1, "year": 1}[part]
    return JalaliDate(jalali.year, month, 1).to_gregorian()
