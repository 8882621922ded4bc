"""A company for the report: every input, a month that is running, rejected rows, and names that are markup."""

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

AS_OF_DATE = "2025-08-15"
FIRST_DAY = date(2025, 1, 3)
CUSTOMERS = 24
# nothing of this may be in the page
KEY = "confidential"
IMAGE = "<img src=x onerror=\"document.title='owned'\">"
SCRIPT = "</script><script>document.title='owned'</script>"
COUNTRIES = (IMAGE, SCRIPT, "آلمان", "{{ 7 * 7 }} & 'co'")


def write_shown_company(folder: Path) -> Path:
    """Its CSV files, beside the configuration that maps them."""
    rows = {"customers": [_customer(number) for number in range(CUSTOMERS)]}
    for name, row in (("subscriptions", _subscription), ("orders", _orders), ("sessions", _sessions)):
        rows[name] = [one for number in range(CUSTOMERS) for one in row(number)]
    rows["survey_responses"] = [one for number in range(CUSTOMERS) for one in _answers(number)]
    rows["marketing_spend"] = [
        {"spent_on": FIRST_DAY + timedelta(days=30 * month), "purpose": purpose, "channel": "ads", "amount": amount}
        for month in range(8)
        for purpose, amount in (("acquisition", 900 + 50 * month), ("retention", 200))
    ]
    # what cannot be used
    rows["orders"].append(rows["orders"][0] | {"order_id": "bad", "revenue": -5})
    rows["sessions"].append(rows["sessions"][0] | {"session_id": "worse", "started_at": "yesterday"})
    lines = [f"as_of_date: {AS_OF_DATE}", "grains: [month, quarter, jalali_month]", "segments: [country]", "inputs:"]
    for name, own in rows.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(own[0]))
            writer.writeheader()
            writer.writerows(own)
        lines.append(f"  {name}: {{file: {name}.csv}}")
    config = folder / "shown.yml"
    config.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return config


def _name(number: int) -> str:
    return f"{KEY}-{number:02}"


def _customer(number: int) -> dict[str, Any]:
    return {"customer_id": _name(number), "country": COUNTRIES[number % 4], "cost_to_serve": 100 * (number % 5)}


def _start(number: int) -> date:
    return FIRST_DAY + timedelta(days=9 * (number % 12))


def _subscription(number: int) -> list[dict[str, Any]]:
    """A third leaves, a third pays more from June, one of them less."""
    start, leaves, changes = _start(number), number % 3 == 0, date(2025, 6, 10)
    span = {
        "subscription_id": f"s{number}",
        "customer_id": _name(number),
        "started_on": start,
        "ended_on": "",
        "mrr": 50,
    }
    if leaves:
        return [span | {"ended_on": start + timedelta(days=70 + number)}]
    # so many in one month that it is bad news
    if number in (2, 5, 8, 11):
        return [span | {"ended_on": date(2025, 7, 20)}]
    if number % 3 == 1:
        more = {"subscription_id": f"t{number}", "started_on": changes, "mrr": 40 if number == 1 else 65}
        return [span | {"ended_on": changes}, span | more]
    return [span]


def _orders(number: int) -> list[dict[str, Any]]:
    days = [_start(number) + timedelta(days=37 * turn) for turn in range(1 + number % 6)]
    order = {"customer_id": _name(number), "revenue": 120 + number, "cost": 60}
    return [{"order_id": f"o{number}-{turn}", **order, "ordered_at": day} for turn, day in enumerate(days)]


def _sessions(number: int) -> list[dict[str, Any]]:
    days = [_start(number) + timedelta(days=15 * turn) for turn in range(2 + number % 9)]
    return [
        {"session_id": f"v{number}-{turn}", "visitor_id": _name(number), "started_at": day}
        for turn, day in enumerate(days)
    ]


def _answers(number: int) -> list[dict[str, Any]]:
    rows = []
    for survey, score, month in (("nps", number % 11, 6), ("csat", 1 + number % 5, 4), ("nps", 10 - number % 4, 7)):
        sent = date(2025, month, 1 + number)
        answered = {"responded_at": sent + timedelta(days=2), "score": score} if number % 4 else {"responded_at": ""}
        row = {"response_id": f"{survey}{month}-{number}", "customer_id": _name(number), "survey": survey}
        rows.append(row | {"channel": "email", "sent_at": sent, "responded_at": "", "score": ""} | answered)
    return rows
