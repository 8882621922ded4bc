"""The bundled company's marketing spend: by channel, and in proportion to the customers it won and kept."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal

from test_bundled_company_files import CUSTOMERS, SPANS, known, mrr, read

ALL_SPEND = read("marketing_spend")
SPEND = known(ALL_SPEND, "spent_on")
YEARS = range(2022, 2026)
CHANNELS = {
    "acquisition": {"paid_search", "partner", "event", "referral", "organic_search"},
    "retention": {"email", "customer_success", "loyalty", ""},
}


def spent(purpose: str, year: int) -> Decimal:
    return sum(
        (Decimal(row["amount"]) for row in SPEND if row["purpose"] == purpose and row["spent_on"][:4] == str(year)),
        Decimal(0),
    )


def new_customers() -> Counter:
    """By the year of the first day with a level above zero."""
    firsts = []
    for spans in SPANS.values():
        starts = [
            span["started_on"] for span in spans if Decimal(span["mrr"]) and span["started_on"] != span["ended_on"]
        ]
        if starts:
            firsts.append(int(min(starts)[:4]))
    return Counter(firsts)


def arpa(day: date) -> Decimal:
    levels = [level for customer_id in SPANS if (level := mrr(customer_id, day))]
    return sum(levels, Decimal(0)) / len(levels)


def test_values_are_legal() -> None:
    for row in ALL_SPEND:
        assert date.fromisoformat(row["spent_on"])
        assert re.fullmatch(r"\d{1,6}\.\d\d", row["amount"]), row
        assert row["channel"] in CHANNELS[row["purpose"]]


def test_one_row_per_day_purpose_and_channel() -> None:
    keys = [(row["spent_on"], row["purpose"], row["channel"]) for row in ALL_SPEND]
    assert len(set(keys)) == len(keys)


def test_channels_of_acquisition_are_those_of_the_customers() -> None:
    assert {row["acquisition_channel"] for row in CUSTOMERS.values()} - {""} == CHANNELS["acquisition"]


def test_every_channel_is_used() -> None:
    for purpose, channels in CHANNELS.items():
        assert {row["channel"] for row in SPEND if row["purpose"] == purpose} == channels


def test_every_month_has_acquisition_spend_in_every_channel() -> None:
    for year in YEARS:
        for month in range(1, 13):
            rows = [row for row in SPEND if row["spent_on"] == f"{year}-{month:02d}-01"]
            assert {row["channel"] for row in rows if row["purpose"] == "acquisition"} == CHANNELS["acquisition"]


def test_some_spend_on_other_days_of_the_month() -> None:
    for purpose in CHANNELS:
        assert sum(row["spent_on"][8:] != "01" for row in SPEND if row["purpose"] == purpose) >= 8


def test_keeping_customers_cost_nothing_at_first() -> None:
    assert min(row["spent_on"] for row in SPEND if row["purpose"] == "retention") == "2022-04-01"


def test_a_paused_channel_spends_nothing() -> None:
    assert [row["channel"] for row in SPEND if Decimal(row["amount"]) == 0] == ["paid_search"]


def test_retention_spend_grows_to_a_third_of_acquisition_spend() -> None:
    shares = [spent("retention", year) / spent("acquisition", year) for year in YEARS]
    assert shares == sorted(shares)
    assert Decimal("0.30") < shares[-1] < Decimal("0.37")


def test_a_new_customer_pays_back_in_a_few_months() -> None:
    new = new_customers()
    for year in YEARS:
        payback_months = spent("acquisition", year) / new[year] / arpa(date(year, 12, 31))
        assert 3 < payback_months < 6
