"""What customers do with their subscriptions. Each function changes the spans of one customer on one day."""

from datetime import date
from decimal import Decimal

from .prices import TOP_STEP, add_on_mrr, base_mrr, plan_of_step
from .records import Customer, Role, Span

FREE = Decimal("0.00")


def start_free(customer: Customer, on: date, until: date | None = None) -> None:
    """A free trial, or the free plan."""
    customer.spans.append(Span(on, until, FREE, Role.FREE))


def start_paying(customer: Customer, on: date) -> None:
    """Buy the base subscription at the customer's step; a free plan ends with it."""
    for span in customer.open_spans(Role.FREE):
        span.ended_on = on
    _sell_base(customer, on)


def stop_paying(customer: Customer, on: date) -> None:
    """Cancel everything that is paid; `on` is the first day without it."""
    for span in customer.open_spans(Role.BASE) + customer.open_spans(Role.ADD_ON):
        span.ended_on = on


def pause(customer: Customer, stop_on: date, return_on: date) -> None:
    """Cancel everything and buy the same again, at the same prices."""
    paused = customer.open_spans(Role.BASE) + customer.open_spans(Role.ADD_ON)
    stop_paying(customer, stop_on)
    customer.spans.extend(Span(return_on, None, span.mrr, span.role) for span in paused)


def move(customer: Customer, steps: int, on: date) -> None:
    """Replace the base subscription on a day, `steps` up (or down) the ladder; 0 renews it at the price of the day.

    A new row even if nothing changes: that is how billing systems renew. The add-on belongs to a plan and ends with it.
    """
    (base,) = customer.open_spans(Role.BASE)
    plan_before = plan_of_step(customer.price_step)
    base.ended_on = on
    customer.price_step = min(max(customer.price_step + steps, 0), TOP_STEP)
    _sell_base(customer, on)
    if plan_of_step(customer.price_step) != plan_before:
        end_add_on(customer, on)


def start_add_on(customer: Customer, on: date, until: date | None = None) -> None:
    """Buy the plan's add-on beside the base subscription."""
    customer.spans.append(Span(on, until, add_on_mrr(customer.price_step), Role.ADD_ON))


def end_add_on(customer: Customer, on: date) -> None:
    """Cancel the add-on, if there is one."""
    for span in customer.open_spans(Role.ADD_ON):
        span.ended_on = on


def renewal_of(customer: Customer) -> date | None:
    """The day on which a yearly contract ends or is renewed; None for those who pay by the month."""
    if not customer.is_annual:
        return None
    (base,) = customer.open_spans(Role.BASE)
    day = base.started_on
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year + 1)


def last_changed_on(customer: Customer) -> date:
    """The latest start of what a paying customer has."""
    return max(span.started_on for span in customer.open_spans(Role.BASE) + customer.open_spans(Role.ADD_ON))


def _sell_base(customer: Customer, on: date) -> None:
    mrr = base_mrr(customer.price_step, customer.is_annual, customer.discount_pct, on)
    customer.spans.append(Span(on, None, mrr, Role.BASE))
