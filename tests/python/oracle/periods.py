"""Period boundaries: Gregorian ones from Python's standard library, those of other calendars from their own module."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from .calendars import fiscal_start, jalali_start, retail_start, week_start


def period_start(grain: str, day: date) -> date:
    """First day of the period that holds the day.

    What a setting decides stands after a colon: `week:sunday`, `fiscal_year:4`, `retail_month:2:4-4-5`.
    """
    grain, *settings = grain.split(":")
    calendar, _, part = grain.rpartition("_")
    match calendar:
        case "fiscal":
            return fiscal_start({"quarter": 3, "year": 12}[part], int(settings[0]), day)
        case "retail":
            return retail_start(part, int(settings[0]), settings[1], day)
        case "jalali":
            return jalali_start(part, day)
    match grain:
        case "day":
            return day
        case "week":
            return week_start(*(settings or ["monday"]), day)
        case "month":
            return day.replace(day=1)
        case "quarter":
            return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
        case "year":
            return date(day.year, 1, 1)
    raise ValueError(grain)


def grain_name(grain: str) -> str:
    """The grain as the tables call it, without what a setting decides."""
    return grain.partition(":")[0]


def a_year_before(day: date) -> date:
    """The same day of the year before; 28 February for 29 February."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


@dataclass(frozen=True, order=True)
class Period:
    """The days from start to before end."""

    grain: str
    start: date
    end: date

    @classmethod
    @cache
    def holding(cls, grain: str, day: date) -> "Period":
        """The period of a grain that holds the day."""
        start = period_start(grain, day)
        following = start
        while period_start(grain, following) == start:
            following += timedelta(days=1)
        return cls(grain, start, following)

    @property
    def day_before(self) -> date:
        """The day at whose close the period starts."""
        return self.start - timedelta(days=1)

    @property
    def last_day(self) -> date:
        """The day at whose close the period ends."""
        return self.end - timedelta(days=1)

    @property
    def year_ago_start(self) -> date:
        """Start of the period a year earlier: the one that holds this one's middle day less a year."""
        middle = self.start + timedelta(days=(self.end - self.start).days // 2)
        return period_start(self.grain, a_year_before(middle))

    def is_complete(self, as_of_date: date) -> bool:
        """Whether all its days are known."""
        return self.last_day <= as_of_date


def periods(grain: str, first_day: date, as_of_date: date) -> list[Period]:
    """Every period from the one that holds first_day to the one that holds as_of_date."""
    found = [Period.holding(grain, first_day)]
    while found[-1].end <= as_of_date:
        found.append(Period.holding(grain, found[-1].end))
    return found
