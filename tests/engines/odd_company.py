"""A second company, whose tables hold what engines read, sort, round and escape in different ways.

Everything lies in TABLES and VARIABLES: a table that is added there is loaded, built and compared like the others.
The rows are the same each time.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count, product
from random import Random

from company import Company, InputTable

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
AS_OF_DATE = date(2024, 2, 29)

# null, blank, quoted, escaped, not ASCII, outside the basic plane, equal but for case or for how an accent is written,
# and the names that the project itself uses
LANDS = [
    *("DE", "de", " DE", "DE ", "", "   ", None, "(unknown)", "all", "null", "None"),
    *("Côte d'Ivoire", 'the "Lands"', "back\\slash", "50 %", "a\tb", "ß", "é", "e\u0301"),
    *("ایران", "日本", "🏝", "\u00a0", "\u00a0DE\u200b", "DE\t", "DE\u200f", "۱۲"),
]
PLANS = ["basic", "pro", "Pro", None]
CHANNELS = ["search", "friends", None]
CHARACTERS = [
    *('"', "\\", "/", "\n", "\r", "\t", "\x01", "\x1f", "\x7f", "\u00a0", "\u2028"),
    *("é", "😀", "<&>", "'", "%s", "{}"),
]

UNREADABLE_DATES = [
    *("2023-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "2023-01-32", "0000-01-01"),
    *("2023-1-5", "2023", "2023-01", "20230105", "2023/01/05", "05.01.2023", "01/05/2023", "Jan 5, 2023", "2023-W01-4"),
    *("soon", "today", "now", "epoch", "infinity", "-infinity", "null", "-", "1672876800", "２０２３-０１-０５"),
    *("2023-01-05 lunch", "2023-01-05x", "2023-01-05T", "2023-01-05 BC", "2023-01-05 (BC)"),
    *("+2023-01-05", "-2023-01-05", "12023-01-05"),
    *("2023-01-05 25:00:00", "2023-01-05 10:61:00", "2023-01-05 10:00:61", "2023-01-05 10"),
]
READABLE_DATES = [
    *("2023-01-05", " 2023-01-05 ", "2023-01-05 00:00:00", "2023-01-05T23:59:59", "2023-01-05 23:59:59.999999"),
    *("2023-01-05T10:00:00Z", "2023-01-05 10:00:00+00", "2023-01-05T23:30:00+03:30", "2023-01-05 10:00", "2024-02-29"),
    *("2023-01-05\r\n", "\u00a02023-01-05\u200b", "۲۰۲۳-۰۱-۰۵", "٢٠٢٣-٠١-٠٥", "۲۰۲۳-۰۱-۰۵ ۱۰:۰۰:۰۰+۰۳:۳۰"),
]
UNREADABLE_NUMBERS = [
    *("12,5", "1,000", "1 000", "1_000", "€5", "5 EUR", "$5", "5%", "(5)", "1.2.3", "½", "१२", "１２"),
    *("abc", "null", "true", "-", "+", ".", "e5", "1e", "1e-", "--5", "+-5", "5-", "1d", "1f", "1L", "0x10"),
    *("NaN", "nan", "Infinity", "-inf", "1e400", "1e20", "1e1000000"),
    *("10000000000000000", "99999999999999999999", "9999999999999999.995"),
]
READABLE_NUMBERS = [
    *("12", " 12.30 ", "+5", ".5", "5.", "007", "1e2", "1.5E+2", "5e-3", "0.1e1", "0", "0.00", "-0", "-0.001"),
    *("0.005", "0.004999999999999999", "1.005", "2.675", "12.345", "1.00000000000000000000000000000000000000001"),
    *("1e-300", "0000000000000000000000000000012.5", "5\n", "\ufeff5\t", "۱۲", "١٢", " ۱۲.۳۴۵ ", "-٠"),
]
LARGE_NUMBERS = ["9999999999.99", "999999999999.99", "999999999999.995", "1e12", "9999999999999999.99"]
NEGATIVE_NUMBERS = ["-5", "-0.005", "-1e2"]


NO_END = (None, date(9999, 12, 31), date(9999, 1, 1), date(9998, 12, 31))


def _days_that_decide() -> list[date]:
    """Borders of weeks, months, quarters and years, the leap day, and both sides of what is known."""
    days = [date(2022, 11, 1) + n * DAY for n in range(500)]
    borders = [day for day in days if day.day == 1 or (day + DAY).day == 1 or day.weekday() in (0, 6)]
    return sorted({*borders, AS_OF_DATE - DAY, AS_OF_DATE, AS_OF_DATE + DAY, date(2023, 2, 28), date(2030, 1, 1)})


def _histories(rng: Random) -> list[tuple[str | None, ...]]:
    """Customers whose spans overlap, leave gaps, meet on one day, last no time or for ever, are free, or lie ahead."""
    rows = []
    days = _days_that_decide()
    for number in range(90):
        own_days = sorted(rng.sample(days, rng.randint(2, 6)))
        for _ in range(rng.randint(1, 6)):
            started_on = rng.choice(own_days)
            later = [day for day in own_days if day > started_on]
            ended_on = rng.choice([*later, *later, started_on, *NO_END])
            mrr = rng.choice(["0", "0.01", "10.00", "10.00", "20", "33.33", "166.67", "99999999.99"])
            rows.append((f"H{number:03}", started_on.isoformat(), ended_on.isoformat() if ended_on else None, mrr))
        stop, mrr = rng.choice(own_days), rng.choice(["15.50", "80"])
        # stops and starts again on one day, at the same price and at another
        rows.append((f"H{number:03}", own_days[0].isoformat(), stop.isoformat(), mrr))
        rows.append((f"H{number:03}", stop.isoformat(), None, rng.choice([mrr, "80.01"])))
    return rows


def _ties() -> list[tuple[str | None, ...]]:
    """Rates that lie exactly between two sixth decimals.

    An MRR of 64000 from which each week one customer takes an odd multiple of 4 cents that another adds:
    as doubles, some of these quotients fall to the wrong side. Later n of 512 customers leave.
    """
    rows: list[tuple[str | None, ...]] = [
        (f"T{number:03}", "2023-01-01", f"2023-{6 + number:02}-01" if number < 7 else None, "125.00")
        for number in range(512)
    ]
    for week in range(20):
        changed_on = (date(2023, 1, 4) + (week + 1) * 7 * DAY).isoformat()
        cents = 4 * (2 * week + 1)
        for number, mrr in ((100 + week, 12500 - cents), (200 + week, 12500 + cents)):
            rows[number] = (f"T{number:03}", "2023-01-01", changed_on, "125.00")
            rows.append((f"T{number:03}", changed_on, None, f"{mrr / 100:.2f}"))
    return rows


def _subscriptions() -> list[tuple[str | None, ...]]:
    rng = Random(20240229)
    ids = count(1)
    spans = _histories(rng) + _ties()
    spans += [("R1", text, None, "10") for text in [*READABLE_DATES, *UNREADABLE_DATES, None, "", " "]]
    spans += [("R2", "2023-03-01", text, "10") for text in [*READABLE_DATES, *UNREADABLE_DATES, "", " "]]
    numbers = [*READABLE_NUMBERS, *LARGE_NUMBERS, *UNREADABLE_NUMBERS, *NEGATIVE_NUMBERS, None, "", " "]
    spans += [("R3", f"2023-05-{1 + n % 28:02}", f"2023-06-{1 + n % 28:02}", text) for n, text in enumerate(numbers)]
    # before the calendar, on its first day, backwards, and of nobody
    spans += [("R4", "1999-12-31", None, "10"), ("R4", "2019-12-31", None, "10")]
    spans += [("R4", "2020-01-01", "2020-01-02", "10"), ("R4", "2023-05-02", "2023-05-01", "10")]
    spans += [(None, "2023-05-01", None, "10"), ("  ", "2023-05-01", None, "10")]
    spans += [(f"odd {character} id", "soon", None, character) for character in CHARACTERS]
    rows: list[tuple[str | None, ...]] = [(f"S{next(ids):05}", *span) for span in spans]
    # keys that are missing, twice the same, twice with the rows alike, and three times of which two are alike
    same = ("R5", "2023-07-01", None, "10")
    rows += [(None, *same), ("", *same), ("  ", *same), ("K1", *same), ("K1", *same), ("K1", *same), (" K1", *same)]
    rows += [("K2", *same), ("K2", *same[:-1], "10.00"), ("K3", *same), ("K3", *same), ("K3", "R6", *same[1:])]
    rows += [("k1", *same), ("K4", *same), ("K4", *same[:-1], None), ("K5", None, *same[1:]), ("K5", *same)]
    rng.shuffle(rows)
    return rows


def _customers() -> list[tuple[str | None, ...]]:
    rng = Random(7)
    attributes = list(product(LANDS, PLANS, CHANNELS))
    rng.shuffle(attributes)
    # some who subscribe are not here, and some who are here never subscribe
    names = [f"H{number:03}" for number in range(0, 110) if number % 7] + ["R1", "R2", "R3", "R5", "h001"]
    rows: list[tuple[str | None, ...]] = [
        (name, *attributes[number], rng.choice(READABLE_NUMBERS)) for number, name in enumerate(names)
    ]
    rows += [(f"T{number:03}", "ties", "basic", "search", None) for number in range(512)]
    same = ("DE", "pro", "search")
    costs = [*UNREADABLE_NUMBERS, *NEGATIVE_NUMBERS, "", None]
    rows += [(f"N{number:02}", *same, text) for number, text in enumerate(costs)]
    rows += [(None, *same, "1"), ("", None, None, None, None), ("D1", *same, "1"), ("D1", *same, "1")]
    rows += [("D2", *same, "1"), ("D2", "FR", "pro", None, "1"), ("D2", "FR", "pro", None, "1"), ("T001 ", *same, "1")]
    rng.shuffle(rows)
    return rows


def _moments(rng: Random, number: int) -> list[datetime]:
    """Moments without a zone, many of them minutes away from midnight here or in the business time zone."""
    # where summer time of the business time zone begins and ends, and its midnight in winter and in summer
    decide = [datetime(2023, 3, 12, 5, 30), datetime(2023, 11, 5, 4, 30), datetime(2023, 1, 15, 3, 30)]
    decide += [
        datetime(2023, 7, 15, 2, 30),
        datetime(2023, 1, 1),
        datetime(2024, 2, 29, 23, 59, 59),
        datetime(2024, 3, 1),
    ]
    near = [moment + minutes * MINUTE for moment in decide for minutes in (-61, -1, 0, 1, 61)]
    anywhere = [datetime(2022, 11, 1) + rng.randrange(500 * 24 * 60) * MINUTE for _ in range(number)]
    return [*near, *anywhere, datetime(2019, 12, 31, 12), datetime(2020, 1, 1, 12), datetime(2030, 1, 1)]


def _orders() -> list[tuple[str | None, ...]]:
    rng = Random(11)
    shapes = [
        "{:%Y-%m-%d}",
        "{:%Y-%m-%d %H:%M:%S}",
        "{:%Y-%m-%dT%H:%M:%SZ}",
        "{:%Y-%m-%d %H:%M}+05:30",
        "{:%Y-%m-%dT%H:%M}-0800",
    ]
    rows: list[tuple[str | None, ...]] = []
    for number, moment in enumerate(_moments(rng, 300)):
        cost = rng.choice(["0", "5.55", "10", None, "", "1e2"])
        amount = rng.choice(["0", "9.99", "10", "100.005", "33.33"])
        rows.append((f"O{number:04}", f"H{rng.randrange(40):03}", rng.choice(shapes).format(moment), amount, cost))
    odd = [(text, "10", "1") for text in [*READABLE_DATES, *UNREADABLE_DATES, None, ""]]
    odd += [("2023-08-01", text, "1") for text in [*UNREADABLE_NUMBERS, *NEGATIVE_NUMBERS, None]]
    odd += [("2023-08-02", "10", text) for text in [*READABLE_NUMBERS, *UNREADABLE_NUMBERS, *NEGATIVE_NUMBERS]]
    rows += [(f"P{number:04}", "R1", *values) for number, values in enumerate(odd)]
    same = ("H001", "2023-08-03", "10", "1")
    rows += [(None, *same), ("", *same), ("U1", "nobody", *same[1:]), ("U2", None, *same[1:])]
    rows += [("D1", *same), ("D1", *same), ("D2", *same), ("D2", *same[:-1], "2"), (" D1", *same)]
    rng.shuffle(rows)
    return rows


def _sessions() -> list[tuple[str | datetime | None, ...]]:
    rng = Random(13)
    moments = _moments(rng, 500)
    rows: list[tuple[str | datetime | None, ...]] = [
        (f"V{number:04}", f"visitor {rng.randrange(60)}", moment) for number, moment in enumerate(moments)
    ]
    same = ("visitor 1", datetime(2023, 8, 3, 12, 0, 0, 123456))
    rows += [(None, *same), ("X1", None, same[1]), ("X2", "visitor 1", None), ("X3", *same), ("X3", *same)]
    return [*rows, ("X4", *same), ("X4", "visitor 2", same[1])]


def _survey_responses() -> list[tuple[str | datetime | None, ...]]:
    rng = Random(17)
    rows: list[tuple[str | datetime | None, ...]] = []
    scores = {
        "nps": [*map(str, range(11)), "9", "10", "10.0", "-1", "11"],
        "csat": ["1", "2", "3", "4", "5", "5", "0", "6"],
    }
    for number, moment in enumerate(_moments(rng, 500)):
        survey = rng.choice(["nps", "nps", "csat"])
        sent_at = moment.replace(tzinfo=UTC)
        delay = rng.choice([None, -1, 0, 1, 40, 60 * 24, 60 * 24 * 40])
        responded_at = None if delay is None else sent_at + delay * MINUTE
        score = rng.choice([None, *scores[survey]]) if responded_at else None
        channel = rng.choice(["email", "Email", "phone", None, "", "all", "è"])
        rows.append((f"A{number:04}", f"H{rng.randrange(100):03}", survey, channel, sent_at, responded_at, score))
    at = datetime(2023, 9, 1, 12, tzinfo=UTC)
    texts = ["4.5", "ten", "", "1e1", "+7", "7.", " 8 ", "07", "NaN", "1e20"]
    rows += [(f"B{number:02}", "H001", "nps", "email", at, at, text) for number, text in enumerate(texts)]
    surveys = ["NPS", " nps ", "Csat", "ces", "", None]
    rows += [(f"C{number:02}", "H001", survey, "email", at, at, "5") for number, survey in enumerate(surveys)]
    same = ("H001", "nps", "email", at, at, "9")
    rows += [
        (None, *same),
        ("D1", *same),
        ("D1", *same),
        ("D2", *same),
        ("D2", *same[:-1], "8"),
        ("D3", "nobody", *same[1:]),
    ]
    return [*rows, ("D4", *same[:3], None, at, "9"), ("D5", *same[:3], at, None, "9"), ("D6", None, *same[1:])]


def _marketing_spend() -> list[tuple[str | date | Decimal | None, ...]]:
    rng = Random(19)
    channels = [*CHANNELS, None, "", "tv"]
    purposes = ["acquisition", "retention", "Acquisition", " retention ", "branding", "", None]
    amounts = [Decimal(text) for text in ("0.00", "0.01", "1000.00", "333.33", "-5.00")]
    days = [*_days_that_decide(), date(2019, 12, 31), None]
    return [(day, rng.choice(purposes), rng.choice(channels), rng.choice([*amounts, None])) for day in days * 3]


TABLES = {
    "customers": InputTable(
        {
            "customer_id": "varchar",
            "land": "varchar",
            "plan": "varchar",
            "acquisition_channel": "varchar",
            "cost_to_serve": "varchar",
        },
        _customers(),
    ),
    "orders": InputTable(
        {
            "order_id": "varchar",
            "customer_id": "varchar",
            "ordered_at": "varchar",
            "revenue": "varchar",
            "cost": "varchar",
        },
        _orders(),
    ),
    "sessions": InputTable({"session_id": "varchar", "visitor_id": "varchar", "started_at": "timestamp"}, _sessions()),
    "survey_responses": InputTable(
        {
            "response_id": "varchar",
            "customer_id": "varchar",
            "survey": "varchar",
            "channel": "varchar",
            "sent_at": "timestamptz",
            "responded_at": "timestamptz",
            "score": "varchar",
        },
        _survey_responses(),
    ),
    "marketing_spend": InputTable(
        {"spent_on": "date", "purpose": "varchar", "channel": "varchar", "amount": "decimal(18, 2)"},
        _marketing_spend(),
    ),
    "subscriptions": InputTable(
        {
            "subscription_id": "varchar",
            "customer_id": "varchar",
            "started_on": "varchar",
            "ended_on": "varchar",
            "monthly_price": "varchar",
        },
        _subscriptions(),
    ),
}

VARIABLES = {
    "as_of_date": AS_OF_DATE.isoformat(),
    "calendar_start": "2020-01-01",
    "grains": ["week", "month", "quarter", "year", "jalali_month", "fiscal_quarter", "retail_month", "retail_year"],
    "week_starts_on": "sunday",
    "fiscal_year_start_month": 5,
    "retail_year_start_month": 10,
    "retail_weeks": "4-5-4",
    # half an hour off, with summer time
    "business_timezone": "America/St_Johns",
    "purchase_active_days": 60,
    "gross_margin_pct": 70,
    "segments": ["country", "plan", "acquisition_channel"],
    "inputs": {
        "customers": {"columns": {"country": "land"}},
        "subscriptions": {"columns": {"mrr": "monthly_price"}},
    },
}

ODD_COMPANY = Company("odd", VARIABLES, TABLES)
