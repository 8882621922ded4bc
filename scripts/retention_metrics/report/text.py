"""Numbers, days and words of the page in one language. Machine-readable values stand beside them, in `data-value`."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from retention_metrics.report.messages import LANGUAGES, MESSAGES, MONTHS, UNITS

PLACES = {"percent": 1, "currency": 2, "count": 0, "score": 1, "ratio": 2, "months": 1, "days": 0, "years": 1}
# above this, cents only distract
WHOLE_FROM = 100
PERSIAN = str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫٬")
ABSENT = "–"

Number = Decimal | int | float


class Text:
    """The words and numbers of a language, `en` or `fa`."""

    def __init__(self, language: str) -> None:
        self.language = language
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
        """31 Dec 2025."""
        return self.digits(f"{day.day} ") + self._month(day)

    def period(self, grain: str, start: date, end: date) -> str:
        """A period by its short name; `end` is the day after its last one. Any other grain: its first and last day."""
        if grain == "day":
            return self.day(start)
        if grain == "week":
            year, week, _ = start.isocalendar()
            return (
                self.digits(f"{year}-W{week:02}") if self.language == "en" else f"هفتهٔ {self.digits(f'{week} {year}')}"
            )
        if grain == "month":
            return self._month(start)
        if grain == "quarter":
            quarter = self.digits(str((start.month + 2) // 3))
            return (
                f"{start.year} Q{quarter}" if self.language == "en" else f"فصل {quarter} {self.digits(str(start.year))}"
            )
        if grain == "year":
            return self.digits(str(start.year))
        return f"{self.day(start)} – {self.day(end - timedelta(days=1))}"

    def _month(self, day: date) -> str:
        return f"{MONTHS[self._position][day.month - 1]} {self.digits(str(day.year))}"
