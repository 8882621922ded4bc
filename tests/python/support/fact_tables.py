"""Facts as the input tables that a family case maps."""

from datetime import UTC, datetime, timedelta, timezone

from oracle import Facts
from oracle.facts import Moment

from .cases import subscription_rows
from .family_cases import INPUTS
from .input_table import InputTable, input_table


def stamped(moment: Moment | None) -> datetime | None:
    """A timestamp without a zone, which is UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None) if isinstance(moment, datetime) else None


def written(moment: Moment, way: int) -> str:
    """A moment as text, in one of the ways in which the same moment can be written."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    ways = [
        str(stamped(moment)),
        f"{stamped(moment):%Y-%m-%dT%H:%M:%S}Z",
        str(moment.astimezone(timezone(timedelta(hours=3, minutes=30)))),
        str(moment.astimezone(timezone(-timedelta(hours=8)))),
    ]
    return ways[way % len(ways)]


def fact_tables(facts: Facts) -> dict[str, InputTable]:
    """A table for every input; orders are dated in text, as from a file, the others by timestamps."""
    orders = [
        {
            "order_id": f"o{n}",
            "customer_id": order.customer_id,
            "ordered_at": written(order.ordered_at, n),
            "revenue": order.revenue,
            "cost": order.cost,
        }
        for n, order in enumerate(facts.orders)
    ]
    sessions = [
        {"session_id": f"v{n}", "visitor_id": session.visitor_id, "started_at": stamped(session.started_at)}
        for n, session in enumerate(facts.sessions)
    ]
    responses = [
        {
            "response_id": f"r{n}",
            **vars(invitation),
            "sent_at": stamped(invitation.sent_at),
            "responded_at": stamped(invitation.responded_at),
        }
        for n, invitation in enumerate(facts.invitations)
    ]
    rows = dict(zip(INPUTS, [subscription_rows(facts), orders, sessions, responses], strict=True))
    if facts.customers is not None:
        rows["customers"] = [{"customer_id": name, **attributes} for name, attributes in facts.customers.items()]
    types = {"orders": {"ordered_at": "varchar"}}
    return {f"input_{name}": input_table(name, them, types.get(name)) for name, them in rows.items()}
