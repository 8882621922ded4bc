{{ config(
    enabled=input_is_present('survey_responses', var('inputs'))
    and (input_is_present('subscriptions', var('inputs')) or input_is_present('orders', var('inputs')))
) }}

with totals as (
    select
        satisfaction,
        is_profitable,
        segment,
        sum(customers) as customers,
        sum(active_customers) as active_customers,
        sum(trailing_revenue) as trailing_revenue,
        sum(trailing_margin) as trailing_margin,
        sum(cost_to_serve) as cost_to_serve
    from {{ ref('retention_metrics', 'satisfaction_profitability') }}
    group by
        satisfaction,
        is_profitable,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'satisfaction_profitability') }}
)

-- the sum over the values of a segment is the same for every segment, `all` included
select
    totals.satisfaction,
    totals.is_profitable,
    count(*) as segments_with_rows
from totals
cross join segments
group by
    totals.satisfaction,
    totals.is_profitable,
    segments.segments
having
    count(*) <> segments.segments
    or min(totals.customers) is distinct from max(totals.customers)
    or min(totals.active_customers) is distinct from max(totals.active_customers)
    or min(totals.trailing_revenue) is distinct from max(totals.trailing_revenue)
    or min(totals.trailing_margin) is distinct from max(totals.trailing_margin)
    or min(totals.cost_to_serve) is distinct from max(totals.cost_to_serve)
