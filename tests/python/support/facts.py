"""Generated purchases, visits and surveys, crowded around the days on which definitions are decided."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from oracle import Facts, Invitation, Order, Session

from .family_cases import FamilyCase
from .histories import DAY, SEGMENT_VALUES, days_that_decide, spans

# around midnight in UTC, and in Tehran in winter (20:30 UTC) and summer (19:30 UTC)
TIMES = [time.fromisoformat(at) for at in ("00:00:00", "23:59:59", "20:29:59", "20:30:00", "19:29:59", "19:30:00")]
# sums of few cents end in halves of a cent when they are divided
REVENUES = [Decimal(amount) for amount in ("0.00", "0.01", "0.04", "10.00", "33.33", "166.67")]
COSTS = [None, Decimal("0.00"), Decimal("7.31")]
CHANNELS = ["email", "phone", " email ", "", None, "all"]
SCORES = {"nps": range(11), "csat": range(1, 6)}
BUYERS = [f"c{n}" for n in range(1, 6)]
# of whom the customers table knows nothing
STRANGERS = ["v1", "v2"]


def a_year_later(day: date) -> date:
    """The same day of the next year; 28 February for 29 February."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


@st.composite
def crowded_days(draw: st.DrawFn, case: FamilyCase) -> list[date]:
    """A few days, the next ones, those around the end of what began there, a year later, and the last ones known."""
    last = case.as_of_date + 40 * DAY
    day = st.one_of(
        st.sampled_from([day for day in days_that_decide(case.first_day, case.as_of_date) if day <= last]),
        st.dates(case.first_day, last),
    )
    days = draw(st.lists(day, min_size=2, max_size=5, unique=True))
    lengths = [case.purchase_active_days, case.visit_active_days]
    later = {day + (length + n) * DAY for day in days for length in lengths for n in (-1, 0, 1)}
    later |= {day + DAY for day in days} | {a_year_later(day) for day in days}
    edges = [case.as_of_date, case.as_of_date + DAY]
    # the few days come up as often as all those after them: several things happen on one
    return days * 5 + edges * 2 + sorted(day for day in later if day <= last)


def moments(days: st.SearchStrategy[date]) -> st.SearchStrategy[datetime]:
    """Points in time on such days."""
    return st.builds(lambda day, at: datetime.combine(day, at, UTC), days, st.sampled_from(TIMES))


def orders(days: st.SearchStrategy[date]) -> st.SearchStrategy[Order]:
    """Purchases; some are known by their day only."""
    moment = st.one_of(moments(days), moments(days), days)
    return st.builds(Order, st.sampled_from(BUYERS), moment, st.sampled_from(REVENUES), st.sampled_from(COSTS))


def sessions(days: st.SearchStrategy[date]) -> st.SearchStrategy[Session]:
    """Visits, some of strangers."""
    return st.builds(Session, st.sampled_from(BUYERS[:3] + STRANGERS), moments(days))


@st.composite
def invitations(draw: st.DrawFn, days: st.SearchStrategy[date]) -> Invitation:
    """Invitations without answer, and with one at once, later, or without a score."""
    survey = draw(st.sampled_from(sorted(SCORES)))
    sent_at = draw(moments(days))
    customer_id, channel = draw(st.sampled_from(BUYERS)), draw(st.sampled_from(CHANNELS))
    score = draw(st.one_of(st.sampled_from(SCORES[survey]), st.sampled_from(SCORES[survey]), st.none()))
    answered = draw(st.one_of(moments(days), moments(days), st.none()))
    if answered is None:
        return Invitation(customer_id, survey, channel, sent_at, None, None)
    return Invitation(customer_id, survey, channel, sent_at, max(answered, sent_at + timedelta(seconds=1)), score)


@st.composite
def facts(draw: st.DrawFn, case: FamilyCase, *kinds: str) -> Facts:
    """Facts of the named kinds: `spans`, `orders`, `sessions`, `invitations`."""
    days = st.sampled_from(draw(crowded_days(case)))
    found = Facts(
        spans=draw(span_lists(days)) if "spans" in kinds else [],
        orders=draw(st.lists(orders(days), max_size=20)) if "orders" in kinds else [],
        sessions=draw(st.lists(sessions(days), max_size=20)) if "sessions" in kinds else [],
        invitations=draw(st.lists(invitations(days), max_size=20)) if "invitations" in kinds else [],
    )
    if not case.segments:
        return found
    attributes = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in SEGMENT_VALUES.items()})
    # all buyers are there: orders and answers of customers who are not would be rejected
    customers = draw(st.fixed_dictionaries(dict.fromkeys(BUYERS, attributes)))
    return Facts(found.spans, found.orders, found.sessions, found.invitations, customers)


@st.composite
def span_lists(draw: st.DrawFn, days: st.SearchStrategy[date]) -> list:
    """Subscriptions on a few of the days."""
    chosen = sorted(draw(st.lists(days, min_size=2, max_size=6, unique=True)))
    return [span for name in BUYERS for span in draw(st.lists(spans(name, chosen), max_size=3))]
