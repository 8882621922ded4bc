{{ config(enabled=input_is_present('orders', var('inputs'))) }}

with totals as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(customers_to_date) as customers_to_date,
        sum(returning_customers_to_date) as returning_customers_to_date,
        sum(buyers) as buyers,
        sum(returning_buyers) as returning_buyers,
        sum(orders) as orders,
        sum(revenue) as revenue
    from {{ ref('retention_metrics', 'repeat_purchases') }}
    group by
        activity_basis,
        grain,
        period_start,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'repeat_purchases') }}
)

-- the sum over the values of a segment is the same for every segment, `all` included
select
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    count(*) as segments_with_rows
from totals
cross join segments
group by
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    segments.segments
having
    count(*) <> segments.segments
    or min(totals.customers_to_date) is distinct from max(totals.customers_to_date)
    or min(totals.returning_customers_to_date) is distinct from max(totals.returning_customers_to_date)
    or min(totals.buyers) is distinct from max(totals.buyers)
    or min(totals.returning_buyers) is distinct from max(totals.returning_buyers)
    or min(totals.orders) is distinct from max(totals.orders)
    or min(totals.revenue) is distinct from max(totals.revenue)
    or count(totals.revenue) not in (0, count(*))
