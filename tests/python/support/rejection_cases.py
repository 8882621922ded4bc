"""One good row of each input, what may be wrong with it, and the reason that each of these gets."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from .cases import SEGMENTED
from .contract import input_columns, input_contract

INPUTS = tuple(input_contract())
AS_TEXT = {name: dict.fromkeys(input_columns(name), "varchar") for name in INPUTS}
CONFIG = SEGMENTED.vars({name: {"relation": f"input_{name}"} for name in INPUTS}) | {"grains": ["month", "year"]}
# the customer whom the good rows are of
KNOWN = "known"

GOOD: dict[str, dict[str, Any]] = {
    "customers": {"cost_to_serve": "5.00", "country": "DE", "plan": "basic"},
    "subscriptions": {"customer_id": KNOWN, "started_on": "2024-03-01", "ended_on": "2024-04-01", "mrr": "10.00"},
    "orders": {"customer_id": KNOWN, "ordered_at": "2024-03-01 10:00:00", "revenue": "10.00", "cost": "4.00"},
    "sessions": {"visitor_id": KNOWN, "started_at": "2024-03-01 10:00:00"},
    "survey_responses": {
        "customer_id": KNOWN,
        "survey": "nps",
        "channel": "email",
        "sent_at": "2024-03-01 10:00:00",
        "responded_at": "2024-03-02 10:00:00",
        "score": "9",
    },
    "marketing_spend": {"spent_on": "2024-03-01", "purpose": "retention", "channel": "tv", "amount": "10.00"},
}
# what differs from the good row, and the reason; null where nothing is wrong
Cases = list[tuple[dict[str, Any], str | None]]
LARGE = Decimal("1000000000000.00")


def _amount(column: str, optional: bool = False) -> Cases:
    return [
        ({column: Decimal("0.00")}, None),
        ({column: LARGE - Decimal("0.01")}, None),
        ({column: LARGE}, "amount too large"),
        ({column: Decimal("9999999999999999.99")}, "amount too large"),
        ({column: Decimal("-0.01")}, "negative amount"),
        ({column: -LARGE}, "negative amount"),
        ({column: None}, None if optional else "missing number"),
    ]


def _moment(column: str) -> Cases:
    return [
        ({column: None}, "missing date"),
        ({column: datetime(2023, 12, 31, 23, 59)}, "before calendar start"),
        ({column: date(1899, 12, 31)}, "before calendar start"),
    ]


# what columns of their own types can hold
TYPED: dict[str, Cases] = {
    "customers": [*_amount("cost_to_serve", optional=True)],
    "subscriptions": [
        *[({"customer_id": key}, "missing key") for key in (None, "", " \t\r\n\u00a0\u200b")],
        *_moment("started_on"),
        *_amount("mrr"),
        ({"ended_on": date(2024, 2, 29)}, "ended before started"),
        ({"ended_on": date(9999, 12, 31)}, None),
        ({"ended_on": "infinity"}, "unreadable date"),
        ({"ended_on": "10000-01-01"}, "unreadable date"),
        ({"started_on": "0044-03-15 (BC)"}, "unreadable date"),
    ],
    "orders": [
        ({"customer_id": None}, "missing key"),
        *_moment("ordered_at"),
        *_amount("revenue"),
        *_amount("cost", optional=True),
        ({"customer_id": "nobody"}, "unknown customer"),
        ({"ordered_at": "infinity"}, "unreadable date"),
        # nothing is wrong with what has not happened yet
        ({"ordered_at": "9999-12-31 23:59:59"}, None),
    ],
    "sessions": [
        ({"visitor_id": None}, "missing key"),
        *_moment("started_at"),
        ({"started_at": "-infinity"}, "unreadable date"),
        ({"visitor_id": "nobody"}, None),
    ],
    "survey_responses": [
        ({"customer_id": None}, "missing key"),
        *_moment("sent_at"),
        ({"customer_id": "nobody"}, "unknown customer"),
        *[({"survey": survey}, "unknown survey") for survey in (None, "", "ces")],
        ({"survey": " NPS\n"}, None),
        ({"responded_at": datetime(2024, 2, 29, 23)}, "responded before sent"),
        ({"responded_at": "infinity"}, "unreadable date"),
        ({"responded_at": None}, "missing date"),
        ({"responded_at": None, "score": None}, None),
        ({"score": None}, None),
        *[({"score": score}, None) for score in (0, 10)],
        *[({"score": score}, "score out of range") for score in (-1, 11, 2**31 - 1)],
        *[({"survey": "csat", "score": score}, None) for score in (1, 5)],
        *[({"survey": "csat", "score": score}, "score out of range") for score in (0, 6)],
    ],
    "marketing_spend": [
        *_moment("spent_on"),
        *_amount("amount"),
        *[({"purpose": purpose}, "unknown purpose") for purpose in (None, " ", "branding")],
        ({"purpose": " Acquisition\t"}, None),
    ],
}

_UNREADABLE_DATES = ("soon", "2024-02-30", "01.03.2024", "2024-3-1", "1e400", "\u202e2024-03-01", "２０２４-０３-０１")
_UNREADABLE_NUMBERS = ("ten", "10,00", "€10", "nan", "-inf", "1e30", "1_000", "१०", "=1+1", "9" * 400)
_READABLE_DATES = (" 2024-03-01\r\n", "۲۰۲۴-۰۳-۰۱", "٢٠٢٤-٠٣-٠١", "\ufeff2024-03-01\u200b")
_READABLE_NUMBERS = (" 5 ", "\t5\u00a0", "۵", "٥.٠", "+5")


def _texts(dates: tuple[str, ...], amounts: tuple[str, ...], numbers: tuple[str, ...] = ()) -> Cases:
    return [
        *[({column: text}, None) for column in dates for text in _READABLE_DATES],
        *[({column: text}, "unreadable date") for column in dates for text in _UNREADABLE_DATES],
        *[({column: text}, None) for column in (*amounts, *numbers) for text in _READABLE_NUMBERS],
        *[({column: text}, "unreadable number") for column in (*amounts, *numbers) for text in _UNREADABLE_NUMBERS],
        *[({column: text}, "amount too large") for column in amounts for text in ("1e12", "۱۰۰۰۰۰۰۰۰۰۰۰۰")],
    ]


# what only columns of text can hold
TEXT: dict[str, Cases] = {
    "customers": _texts((), ("cost_to_serve",)),
    "subscriptions": [*_texts(("started_on",), ("mrr",)), ({"ended_on": "never"}, "unreadable date")],
    "orders": _texts(("ordered_at",), ("revenue", "cost")),
    "sessions": _texts(("started_at",), ()),
    "survey_responses": [*_texts(("sent_at",), (), ("score",)), ({"score": "4.5"}, "unreadable number")],
    "marketing_spend": _texts(("spent_on",), ("amount",)),
}

# no column types a careful source would choose, and what they can hold
FLOATING: dict[str, Cases] = {
    name: [
        ({column: "nan"}, "unreadable number"),
        ({column: "inf"}, "unreadable number"),
        ({column: "-inf"}, "unreadable number"),
        ({column: 1e300}, "unreadable number"),
        ({column: 1e15}, "amount too large"),
        ({column: -1e15}, "negative amount"),
        ({column: 1.005}, None),
        ({column: 5e-324}, None),
    ]
    for name, column in (
        ("customers", "cost_to_serve"),
        ("subscriptions", "mrr"),
        ("orders", "revenue"),
        ("marketing_spend", "amount"),
    )
}
AS_FLOATING = {
    name: {column: "double" for column, type_ in input_columns(name).items() if type_.startswith("decimal")}
    for name in FLOATING
}
