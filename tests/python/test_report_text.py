"""Numbers, periods and data as the report writes them."""

import json
from datetime import date, timedelta
from decimal import Decimal
from string import Formatter

import pytest
from persiantools.jdatetime import JalaliDate

from retention_metrics.report.messages import MESSAGES
from retention_metrics.report.page import embedded_json
from retention_metrics.report.period_charts import ticks
from retention_metrics.report.text import Text
from retention_metrics.year_parts import Years


def plain(text: str) -> str:
    """Without the marks that keep a number's parts in order."""
    return text.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "unit", "sign", "english", "persian"),
    [
        (Decimal("92.5"), "percent", False, "92.5 %", "۹۲٫۵٪"),
        (Decimal("-0.25"), "percent", True, "−0.2 pp", "−۰٫۲ واحد درصد"),
        (Decimal("10.54878"), "percent", True, "+10.5 pp", "+۱۰٫۵ واحد درصد"),
        (Decimal("-0.04"), "percent", True, "0.0 pp", "۰٫۰ واحد درصد"),
        (Decimal("130313.22"), "currency", False, "130,313", "۱۳۰٬۳۱۳"),
        (Decimal("9.90"), "currency", False, "9.90", "۹٫۹۰"),
        (1234, "count", False, "1,234", "۱٬۲۳۴"),
        (Decimal("9.227"), "months", False, "9.2 months", "۹٫۲ ماه"),
        (Decimal("-7.25"), "score", False, "−7.2", "−۷٫۲"),
        (None, "percent", False, "–", "–"),
    ],
)
def test_a_number_as_people_read_it(
    value: Decimal | int | None, unit: str, sign: bool, english: str, persian: str
) -> None:
    assert plain(Text("en").figure(value, unit, sign)) == english
    assert plain(Text("fa").figure(value, unit, sign)) == persian


@pytest.mark.parametrize(
    ("grain", "start", "end", "english", "persian"),
    [
        ("day", date(2025, 12, 31), date(2026, 1, 1), "31 Dec 2025", "۳۱ دسامبر ۲۰۲۵"),
        ("week", date(2024, 12, 30), date(2025, 1, 6), "2025-W01", "هفتهٔ ۱ ۲۰۲۵"),
        ("month", date(2025, 2, 1), date(2025, 3, 1), "Feb 2025", "فوریه ۲۰۲۵"),
        ("quarter", date(2025, 10, 1), date(2026, 1, 1), "2025 Q4", "فصل ۴ ۲۰۲۵"),
        ("year", date(2025, 1, 1), date(2026, 1, 1), "2025", "۲۰۲۵"),
        # weeks have a number that people agree on when they begin on Monday
        ("week", date(2025, 1, 4), date(2025, 1, 11), "week of 4 Jan 2025", "هفتهٔ ۴ ژانویه ۲۰۲۵"),
        # a calendar whose years are not known
        ("fiscal_year", date(2025, 4, 1), date(2026, 4, 1), "1 Apr 2025 – 31 Mar 2026", "۱ آوریل ۲۰۲۵ – ۳۱ مارس ۲۰۲۶"),
    ],
)
def test_a_period_by_its_name(grain: str, start: date, end: date, english: str, persian: str) -> None:
    assert Text("en").period(grain, start, end) == english
    assert Text("fa").period(grain, start, end) == persian


@pytest.mark.parametrize(
    ("grain", "start", "year_start", "english", "persian"),
    [
        ("jalali_month", date(2025, 3, 21), date(2025, 3, 21), "Farvardin 1404", "فروردین ۱۴۰۴"),
        ("jalali_month", date(2025, 2, 19), date(2024, 3, 20), "Esfand 1403", "اسفند ۱۴۰۳"),
        ("jalali_quarter", date(2025, 9, 23), date(2025, 3, 21), "1404 Q3", "پاییز ۱۴۰۴"),
        ("jalali_year", date(2025, 3, 21), date(2025, 3, 21), "1404", "۱۴۰۴"),
        # a fiscal year is the one it ends in
        ("fiscal_quarter", date(2025, 1, 1), date(2024, 10, 1), "FY2025 Q2", "فصل ۲ سال مالی ۲۰۲۵"),
        ("fiscal_quarter", date(2025, 10, 1), date(2025, 1, 1), "FY2025 Q4", "فصل ۴ سال مالی ۲۰۲۵"),
        ("fiscal_year", date(2024, 4, 1), date(2024, 4, 1), "FY2025", "سال مالی ۲۰۲۵"),
        # a retail year is the one that most of it lies in
        ("retail_month", date(2023, 12, 24), date(2023, 1, 29), "Retail 2023 P12", "ماه ۱۲ خرده‌فروشی ۲۰۲۳"),
        ("retail_month", date(2024, 3, 3), date(2024, 2, 4), "Retail 2024 P02", "ماه ۲ خرده‌فروشی ۲۰۲۴"),
        ("retail_quarter", date(2025, 8, 3), date(2025, 2, 2), "Retail 2025 Q3", "فصل ۳ خرده‌فروشی ۲۰۲۵"),
        ("retail_year", date(2024, 9, 29), date(2024, 9, 29), "Retail 2025", "سال خرده‌فروشی ۲۰۲۵"),
    ],
)
def test_a_part_of_a_year_by_its_name(grain: str, start: date, year_start: date, english: str, persian: str) -> None:
    years = Years(grain, {start: year_start})
    assert Text("en", years).period(grain, start, start) == english
    assert Text("fa", years).period(grain, start, start) == persian


def test_a_day_among_jalali_periods_is_a_jalali_one() -> None:
    """Every day of a common and of a leap year."""
    nowruz = [JalaliDate(year, 1, 1).to_gregorian() for year in (1402, 1403, 1404)]
    years = Years("jalali_year", {day: day for day in nowruz})
    english, persian = Text("en", years), Text("fa", years)
    for passed in range((nowruz[2] - nowruz[0]).days + 365):
        day = nowruz[0] + timedelta(days=passed)
        jalali = JalaliDate(day)
        assert persian.day(day).split(maxsplit=1)[1] == jalali.strftime("%B %Y", locale="fa")
        assert english.day(day).split()[0] == str(jalali.day)
        assert years.jalali_date(day) == (jalali.year, jalali.month, jalali.day)
    assert Text("fa", Years("fiscal_year", {nowruz[0]: nowruz[0]})).day(nowruz[0]) == "۲۱ مارس ۲۰۲۳"


def test_months_are_numbered_in_every_pattern_of_weeks() -> None:
    for weeks in ((4, 4, 5), (4, 5, 4), (5, 4, 4)):
        start, starts = date(2023, 1, 29), []
        for length in weeks * 4:
            starts.append(start)
            start += timedelta(weeks=length)
        years = Years("retail_month", dict.fromkeys(starts, starts[0]))
        assert [years.part(day).number for day in starts] == list(range(1, 13))


def test_both_languages_say_the_same_of_the_same_things() -> None:
    for key, (english, persian) in MESSAGES.items():
        assert english, key
        assert persian, key
        names = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (english, persian)]
        assert names[0] == names[1], key


def test_embedded_data_cannot_end_its_element() -> None:
    value = {"name": "</script><!-- & \u2028 <img src=x>", "amount": Decimal("1.5"), "day": date(2025, 1, 2)}
    text = embedded_json(value)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == value | {"amount": 1.5, "day": "2025-01-02"}


@pytest.mark.parametrize(
    ("grain", "starts", "named"),
    [
        ("month", [date(2024, m, 1) for m in range(1, 13)], [f"2024-{m:02}-01" for m in range(1, 13, 2)]),
        ("month", [date(2025, 2, 1), date(2025, 3, 1)], ["2025-02-01", "2025-03-01"]),
        ("year", [date(2024, 1, 1), date(2025, 1, 1)], ["2024-01-01", "2025-01-01"]),
        ("quarter", [], []),
    ],
)
def test_axes_name_few_periods(grain: str, starts: list[date], named: list[str]) -> None:
    assert ticks(grain, Years(), starts) == named
    many = [date(1990 + year, month, 1) for year in range(40) for month in (1, 4, 7, 10)]
    assert 2 <= len(ticks("quarter", Years(), many)) <= 7


def test_axes_name_the_months_that_begin_halves_of_jalali_years() -> None:
    starts = {JalaliDate(year, month, 1).to_gregorian(): year for year in range(1400, 1403) for month in range(1, 13)}
    years = Years("jalali_month", {day: JalaliDate(year, 1, 1).to_gregorian() for day, year in starts.items()})
    named = [
        JalaliDate(date.fromisoformat(day)).strftime("%Y-%m") for day in ticks("jalali_month", years, list(starts))
    ]
    assert named == ["1400-01", "1400-07", "1401-01", "1401-07", "1402-01", "1402-07"]
