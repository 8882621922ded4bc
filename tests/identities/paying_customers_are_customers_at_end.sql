{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

with customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where activity_basis = 'subscription'
),

revenue as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
)

select
    coalesce(customers.grain, revenue.grain) as grain,
    coalesce(customers.period_start, revenue.period_start) as period_start,
    coalesce(customers.segment, revenue.segment) as segment,
    coalesce(customers.segment_value, revenue.segment_value) as segment_value
from customers
full outer join revenue
    on
        customers.grain = revenue.grain
        and customers.period_start = revenue.period_start
        and customers.segment = revenue.segment
        and customers.segment_value = revenue.segment_value
where customers.customers_at_end is distinct from revenue.paying_customers
