"""The whole company, in memory."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from .attributes import yearly_cost_to_serve
from .edge_cases import add_edge_cases, forget_attributes
from .plan import AS_OF_DATE, QUARTERLY_PLAN
from .prices import plan_of_step
from .quarters import draw_quarter
from .records import Customer, Span

SEED = 2022


@dataclass(frozen=True)
class Company:
    """Customers in the order of their ids, which is the order in which they signed up."""

    customers: list[Customer]

    @property
    def subscriptions(self) -> list[tuple[Customer, Span]]:
        """All spans with their customer, in the order of the subscription ids."""
        pairs = [(customer, span) for customer in self.customers for span in customer.spans]
        return sorted(pairs, key=lambda pair: pair[1].subscription_id)


def bundled_company() -> Company:
    """Draw the company: the same one at every call."""
    rng = Random(SEED)
    customers: list[Customer] = []
    for quarter in QUARTERLY_PLAN:
        draw_quarter(rng, quarter, customers)
    add_edge_cases(rng, customers)

    # sorting is stable: customers of one day keep the order in which they were drawn
    customers.sort(key=lambda each: each.signed_up_on)
    for number, customer in enumerate(customers, start=1):
        customer.customer_id = f"C{number:04d}"
        customer.plan = plan_of_step(customer.price_step) if customer.paid_spans else None
        customer.cost_to_serve = yearly_cost_to_serve(rng, _last_mrr(customer))
    forget_attributes(rng, customers)

    pairs = [(customer, span) for customer in customers for span in customer.spans]
    pairs.sort(key=lambda pair: (pair[1].started_on, pair[0].customer_id))
    for number, (_, span) in enumerate(pairs, start=1):
        span.subscription_id = f"S{number:05d}"
    return Company(customers)


def _last_mrr(customer: Customer) -> Decimal:
    """MRR on the last known day, else of the span sold last; 0 for those who never paid."""
    paid = customer.paid_spans
    return customer.level(AS_OF_DATE) or (paid[-1].mrr if paid else Decimal(0))
