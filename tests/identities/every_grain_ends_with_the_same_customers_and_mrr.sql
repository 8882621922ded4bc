{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- the last period of every grain holds as_of_date, so that all of them end with the state of that day
with customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where activity_basis = 'subscription'
),

revenue as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
),

latest as (
    select
        grain,
        max(period_start) as latest_period_start
    from customers
    group by grain
),

ends as (
    select
        customers.grain,
        customers.segment,
        customers.segment_value,
        customers.customers_at_end,
        revenue.mrr_at_end
    from customers
    inner join latest
        on customers.grain = latest.grain and customers.period_start = latest.latest_period_start
    left join revenue
        on
            customers.grain = revenue.grain
            and customers.period_start = revenue.period_start
            and customers.segment = revenue.segment
            and customers.segment_value = revenue.segment_value
)

select
    segment,
    segment_value,
    min(customers_at_end) as least_customers_at_end,
    max(customers_at_end) as most_customers_at_end,
    min(mrr_at_end) as least_mrr_at_end,
    max(mrr_at_end) as most_mrr_at_end
from ends
group by segment, segment_value
having
    min(customers_at_end) is distinct from max(customers_at_end)
    or min(mrr_at_end) is distinct from max(mrr_at_end)
    or count(mrr_at_end) <> count(*)
