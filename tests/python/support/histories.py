"""Generated subscription histories, crowded around the days on which definitions are decided.

Dates drawn evenly almost never meet. Each history draws a handful of days first, mostly borders of periods, and lets
all its spans start and end on those: so customers stop and start on one day, span whole periods, and leave on borders.
"""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from oracle import UNKNOWN, History, Span

DAY = timedelta(days=1)
OPEN_ENDED = date(9999, 12, 31)
# few amounts, so that levels are often equal; zero for free plans; cents that do not divide evenly
AMOUNTS = [Decimal(amount) for amount in ("0.00", "0.01", "10.00", "10.00", "20.00", "33.33", "166.67")]
SEGMENT_VALUES = {
    "country": ["DE", "FR", " DE", "", "  ", None, UNKNOWN, "all"],
    "plan": ["basic", "pro", None],
}


def days_that_decide(first: date, as_of_date: date) -> list[date]:
    """Borders of weeks, months, quarters and years, the leap day, and both ends of what is known."""
    days = [first + n * DAY for n in range((as_of_date - first).days + 1)]
    borders = [day for day in days if day.day == 1 or (day + DAY).day == 1]
    mondays = [day for day in days if day.weekday() == 0][:: max(1, len(days) // 70)]
    leap_days = [day for day in days if (day.month, day.day) in {(2, 28), (2, 29)}]
    edges = [first, first + DAY, *(as_of_date + n * DAY for n in (-1, 0, 1, 2, 30, 400))]
    return sorted({*borders, *mondays, *(day - DAY for day in mondays), *leap_days, *edges} - {first - DAY})


@st.composite
def spans(draw: st.DrawFn, customer_id: str, days: list[date]) -> Span:
    """A span that starts and ends on the given days, never ends, or ends before it began to count."""
    started_on = draw(st.sampled_from(days))
    later = [day for day in days if day > started_on]
    ends = [*(later or [started_on + DAY]), started_on, None, OPEN_ENDED]
    return Span(customer_id, started_on, draw(st.sampled_from(ends)), draw(st.sampled_from(AMOUNTS)))


@st.composite
def histories(draw: st.DrawFn, first: date, as_of_date: date, *, with_customers: bool) -> History:
    """Up to six customers with up to five spans each, some of them missing from the customers table."""
    somewhere = st.dates(first, as_of_date + 30 * DAY)
    day = st.one_of(st.sampled_from(days_that_decide(first, as_of_date)), somewhere)
    days = sorted(draw(st.lists(day, min_size=2, max_size=8, unique=True)))
    names = [f"c{n}" for n in range(1, 1 + draw(st.integers(0, 6)))]
    drawn = [span for name in names for span in draw(st.lists(spans(name, days), max_size=5))]
    if not with_customers:
        return History(drawn)
    attributes = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in SEGMENT_VALUES.items()})
    # c9 never subscribed
    return History(drawn, draw(st.dictionaries(st.sampled_from([*names, "c9"]), attributes)))
