"""Numbers, periods and data as the report writes them."""

import json
from datetime import date
from decimal import Decimal
from string import Formatter

import pytest

from retention_metrics.report.messages import MESSAGES
from retention_metrics.report.page import embedded_json
from retention_metrics.report.period_charts import ticks
from retention_metrics.report.text import Text


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
        # a grain of a calendar that the page does not know by name
        ("fiscal_year", date(2025, 4, 1), date(2026, 4, 1), "1 Apr 2025 – 31 Mar 2026", "۱ آوریل ۲۰۲۵ – ۳۱ مارس ۲۰۲۶"),
    ],
)
def test_a_period_by_its_name(grain: str, start: date, end: date, english: str, persian: str) -> None:
    assert Text("en").period(grain, start, end) == english
    assert Text("fa").period(grain, start, end) == persian


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
    assert ticks(grain, starts) == named
    many = [date(1990 + year, month, 1) for year in range(40) for month in (1, 4, 7, 10)]
    assert 2 <= len(ticks("quarter", many)) <= 7
