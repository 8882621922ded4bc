"""Equations that hold whatever the data says, as queries that return the rows which break them."""

KEYS = "activity_basis, grain, segment, segment_value"


def starts_where_the_last_one_ended(mart: str, at_start: str, at_end: str) -> str:
    """What a period starts with is what the period before it, which lies directly before it, ended with."""
    return f"""
        select * from (
            select
                *,
                lag({at_end}, 1, 0) over following as previous_at_end,
                lag(period_end, 1, period_start) over following as previous_end
            from {mart}
            window following as (partition by {KEYS} order by period_start)
        )
        where {at_start} is distinct from previous_at_end or period_start <> previous_end
    """


def segments_add_up(mart: str, columns: str) -> str:
    """The values of each segment add up to `all`, column by column."""
    summed = ", ".join(f"sum({column.strip()}) as {column.strip()}" for column in columns.split(","))
    return f"""
        with by_segment as (
            select activity_basis, grain, period_start, segment, {summed}
            from {mart}
            group by activity_basis, grain, period_start, segment
        )
        select parts.*
        from by_segment as parts
        left join by_segment as whole
            on parts.activity_basis = whole.activity_basis and parts.grain = whole.grain
            and parts.period_start = whole.period_start and whole.segment = 'all'
        where ({", ".join(f"parts.{column.strip()}" for column in columns.split(","))})
            is distinct from ({", ".join(f"whole.{column.strip()}" for column in columns.split(","))})
    """


COUNTS = (
    "customers_at_start, new_customers, reactivated_customers, lost_customers, retained_customers,"
    " transient_customers, customers_at_end"
)
MONEY = (
    "mrr_at_start, new_mrr, reactivation_mrr, expansion_mrr, contraction_mrr, churned_mrr, mrr_at_end, paying_customers"
)

IDENTITIES = {
    "start + gained - lost = end": """
        select * from customer_retention
        where customers_at_start + new_customers + reactivated_customers - lost_customers
            is distinct from customers_at_end
    """,
    "start = retained + lost": """
        select * from customer_retention
        where customers_at_start is distinct from retained_customers + lost_customers
    """,
    "MRR bridge": """
        select * from revenue_retention
        where mrr_at_start + new_mrr + reactivation_mrr + expansion_mrr - contraction_mrr - churned_mrr
            is distinct from mrr_at_end
    """,
    "customers at end = at the next start": starts_where_the_last_one_ended(
        "customer_retention", "customers_at_start", "customers_at_end"
    ),
    "MRR at end = at the next start": starts_where_the_last_one_ended(
        "revenue_retention", "mrr_at_start", "mrr_at_end"
    ),
    "segments sum to all customers": segments_add_up("customer_retention", COUNTS),
    "segments sum to all MRR": segments_add_up("revenue_retention", MONEY),
    "nothing is negative": """
        select 1 from customer_retention where least(new_customers, reactivated_customers, lost_customers,
            retained_customers, transient_customers, customers_at_start, customers_at_end) < 0
        union all
        select 1 from revenue_retention where least(mrr_at_start, new_mrr, reactivation_mrr, expansion_mrr,
            contraction_mrr, churned_mrr, mrr_at_end) < 0
    """,
    "retention + churn = 100": """
        select 1 from customer_retention where customer_retention_rate_pct + customer_churn_rate_pct <> 100
        union all
        select 1 from revenue_retention
        where net_revenue_retention_rate_pct + net_revenue_churn_rate_pct <> 100
            or gross_revenue_retention_rate_pct + gross_revenue_churn_rate_pct <> 100
    """,
    "gross retention is at most 100 and at most net": """
        select * from revenue_retention
        where gross_revenue_retention_rate_pct > 100
            or gross_revenue_retention_rate_pct > net_revenue_retention_rate_pct
    """,
    "the bounds enclose the rate": """
        select * from customer_retention
        where customer_retention_rate_pct not between customer_retention_rate_lower_bound_pct - 0.000001
            and customer_retention_rate_upper_bound_pct + 0.000001
            or customer_retention_rate_lower_bound_pct < 0 or customer_retention_rate_upper_bound_pct > 100
    """,
    "every grain ends with the same customers": """
        select segment, segment_value
        from (
            select activity_basis, segment, segment_value, grain, max_by(customers_at_end, period_start) as at_the_end
            from customer_retention
            group by activity_basis, segment, segment_value, grain
        )
        group by activity_basis, segment, segment_value
        having min(at_the_end) <> max(at_the_end) or count(*) <> (select count(distinct grain) from customer_retention)
    """,
    "customer_movements = movements counted": """
        with counted as (
            select
                grain,
                period_start,
                count(*) filter (where movement = 'new') as new_customers,
                count(*) filter (where movement = 'churn') as lost_customers,
                coalesce(sum(mrr_at_end) filter (where movement = 'reactivation'), 0) as reactivation_mrr
            from customer_movements
            group by grain, period_start
        )
        select customers.*
        from customer_retention as customers
        inner join revenue_retention as revenue
            using (activity_basis, grain, period_start, segment, segment_value)
        left join counted
            on customers.grain = counted.grain and customers.period_start = counted.period_start
        where customers.segment = 'all'
            and (customers.new_customers, customers.lost_customers, revenue.reactivation_mrr) is distinct from
            (
                coalesce(counted.new_customers, 0),
                coalesce(counted.lost_customers, 0),
                coalesce(counted.reactivation_mrr, 0)
            )
    """,
}
