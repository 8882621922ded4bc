"""Numbers, days and words of the page in one language. Machine-readable values stand beside them, in `data-value`."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from retention_metrics.report.messages import JALALI_MONTHS, LANGUAGES, MESSAGES, MONTHS, UNITS
from retention_metrics.year_parts import YearPart, Years

PLACES = {"percent": 1, "currency": 2, "count": 0, "score": 1, "ratio": 2, "months": 1, "days": 0, "years": 1}
# above this, cents only distract
WHOLE_FROM = 100
PERSIAN = str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫٬")
ABSENT = "–"

Number = Decimal | int | float


class Text:
    """The words and numbers of a language, `en` or `fa`.

    Periods of fiscal, retail and Jalali years are named after those of `years`.
    """

    def __init__(self, language: str, years: Years | None = None) -> None:
        self.language = language
        self._years = years or Years()
        self._position = LANGUAGES.index(language)
        self.direction = "rtl" if language == "fa" else "ltr"

    def __call__(self, key: str, **values: str) -> str:
        """A message with its placeholders filled; KeyError for one that does not exist."""
        return MESSAGES[key][self._position].format(**values)

    def known(self, word: str) -> str:
        """A word of the data where the page has words for it, else the word as it is."""
        return MESSAGES[word][self._position] if word in MESSAGES else word

    def label(self, metric: dict[str, Any]) -> str:
        """What people call a metric of the catalog."""
        return metric["label_fa"] if self.language == "fa" else metric["label"]

    def definition(self, metric: dict[str, Any]) -> str:
        """What a metric of the catalog means; in English where a catalog of an older build has no Persian."""
        return (metric.get("definition_fa") if self.language == "fa" else None) or metric["definition"]

    def number(self, value: Number | None, unit: str, sign: bool = False) -> str:
        """A number as a person reads it: 1,234 or ۱٬۲۳۴, without its unit; a dash for None."""
        if value is None:
            return ABSENT
        places = 0 if unit == "currency" and abs(value) >= WHOLE_FROM else PLACES[unit]
        text = f"{value:{'+' if sign else ''},.{places}f}".replace("-", "−")
        if not text.strip("+−0.,"):
            text = text.strip("+−")
        # a sign goes before the digits in either direction of writing
        return f"\u2066{text.translate(PERSIAN)}\u2069" if self.language == "fa" else text

    def figure(self, value: Number | None, unit: str, sign: bool = False) -> str:
        """A number with its unit; the change of a percentage is in percentage points."""
        text = self.number(value, unit, sign)
        if value is None:
            return text
        if unit == "percent" and sign:
            return f"{text} {self('points')}"
        return text + self.unit(unit)

    def unit(self, unit: str) -> str:
        """What stands behind a number of a unit, with the space before it; empty where nothing does."""
        return UNITS.get(unit, ("", ""))[self._position]

    def digits(self, text: str) -> str:
        """Text of ours whose digits are those of the language."""
        return text.translate(PERSIAN) if self.language == "fa" else text

    def day(self, day: date) -> str:
        """31 Dec 2025, or 10 Dey 1404 where the periods are Jalali ones."""
        if jalali := self._years.jalali_date(day):
            year, month, number = jalali
            return f"{self.digits(str(number))} {self._jalali_month(year, month)}"
        return self.digits(f"{day.day} ") + self._month(day)

    def period(self, grain: str, start: date, end: date) -> str:
        """A period by its short name; `end` is the day after its last one. Any other grain: its first and last day."""
        if part := self._years.part(start):
            return self._part_of_year(part)
        if grain == "day":
            return self.day(start)
        if grain == "week":
            return self._week(start)
        if grain == "month":
            return self._month(start)
        if grain == "quarter":
            return self(
                "quarter_of", year=self.digits(str(start.year)), number=self.digits(str((start.month + 2) // 3))
            )
        if grain == "year":
            return self.digits(str(start.year))
        return f"{self.day(start)} – {self.day(end - timedelta(days=1))}"

    def _week(self, start: date) -> str:
        year, week, weekday = start.isocalendar()
        # a week that begins on another day than Monday has no number that people agree on
        if weekday != 1:
            return self("week_from", day=self.day(start))
        number = self.digits(f"{week:02}" if self.language == "en" else str(week))
        return self("week_of", year=self.digits(str(year)), number=number)

    def _part_of_year(self, part: YearPart) -> str:
        if part.calendar == "jalali" and part.unit == "month":
            return self._jalali_month(part.year, part.number)
        key = f"{part.calendar}_{part.unit}_of"
        if part.calendar == "jalali" and part.unit == "quarter":
            key = f"season_{part.number}"
        return self(key, year=self.digits(str(part.year)), number=self.digits(str(part.number)))

    def _month(self, day: date) -> str:
        return f"{MONTHS[self._position][day.month - 1]} {self.digits(str(day.year))}"

    def _jalali_month(self, year: int, month: int) -> str:
        return f"{JALALI_MONTHS[self._position][month - 1]} {self.digits(str(year))}"
