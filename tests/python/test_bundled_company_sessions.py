"""The bundled company's sessions: every kind of visitor, known and unknown."""

import re
from collections import defaultdict
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median

from test_bundled_company_files import CUSTOMERS, SPANS, known, moment, mrr, read

ALL_SESSIONS = read("sessions")


def moments_by_visitor() -> dict[str, list[datetime]]:
    moments = defaultdict(list)
    for row in known(ALL_SESSIONS, "started_at"):
        moments[row["visitor_id"]].append(moment(row["started_at"]))
    return moments


VISITS = moments_by_visitor()
STRANGERS = {visitor_id: visits for visitor_id, visits in VISITS.items() if visitor_id not in CUSTOMERS}
KNOWN_VISITORS = {visitor_id: visits for visitor_id, visits in VISITS.items() if visitor_id in CUSTOMERS}


def gaps(visits: list[datetime]) -> list[timedelta]:
    return sorted(later - earlier for earlier, later in pairwise(visits))


def is_regular(visits: list[datetime]) -> bool:
    return len(visits) >= 6 and median(gaps(visits)) < timedelta(days=30)


def visits_on_one_day(visits: list[datetime]) -> bool:
    return len({visit.date() for visit in visits}) < len(visits)


def test_visitors_are_customers_or_numbered() -> None:
    for row in ALL_SESSIONS:
        assert moment(row["started_at"])
        assert row["visitor_id"] in CUSTOMERS or re.fullmatch(r"V\d{5}", row["visitor_id"]), row
    assert len(STRANGERS) >= 900
    assert len(KNOWN_VISITORS) >= 450
    # some never came to the site: they were won by a partner or at a fair
    assert len(CUSTOMERS) - len(KNOWN_VISITORS) >= 10


def test_strangers_are_numbered_by_their_first_session() -> None:
    numbers = list(dict.fromkeys(row["visitor_id"] for row in ALL_SESSIONS if row["visitor_id"] not in CUSTOMERS))
    assert numbers == [f"V{number:05d}" for number in range(1, len(numbers) + 1)]


def test_strangers_never_buy() -> None:
    assert not {row["customer_id"] for row in read("orders")} & set(STRANGERS)


def test_one_visit_visitors() -> None:
    assert sum(len(visits) == 1 for visits in STRANGERS.values()) >= 500
    assert sum(len(visits) == 1 for visits in KNOWN_VISITORS.values()) >= 10


def test_several_sessions_on_one_day() -> None:
    assert sum(map(visits_on_one_day, STRANGERS.values())) >= 80
    assert sum(map(visits_on_one_day, KNOWN_VISITORS.values())) >= 100


def test_regular_visitors() -> None:
    for visitors in (STRANGERS, KNOWN_VISITORS):
        assert sum(map(is_regular, visitors.values())) >= 20


def test_visitors_who_return_after_months() -> None:
    for visitors in (STRANGERS, KNOWN_VISITORS):
        assert sum(len(visits) > 1 and gaps(visits)[-1] > timedelta(days=90) for visits in visitors.values()) >= 50


def test_customers_visit_before_during_and_after_their_subscription() -> None:
    before, during, after = 0, 0, 0
    for customer_id, visits in KNOWN_VISITORS.items():
        starts = [span["started_on"] for span in SPANS.get(customer_id, []) if Decimal(span["mrr"])]
        if not starts:
            continue
        first = min(starts)
        before += any(visit.date().isoformat() < first for visit in visits)
        during += any(mrr(customer_id, visit.date()) for visit in visits)
        after += any(visit.date().isoformat() > first and not mrr(customer_id, visit.date()) for visit in visits)
    assert before >= 300
    assert during >= 400
    assert after >= 50


def test_sessions_near_midnight() -> None:
    clock = [row["started_at"][11:15] for row in ALL_SESSIONS]
    assert clock.count("00:0") >= 50
    assert clock.count("23:5") >= 50
    seconds = {row["started_at"] for row in ALL_SESSIONS}
    assert {"2025-12-31 23:59:59", "2026-01-01 00:00:00"} <= seconds
