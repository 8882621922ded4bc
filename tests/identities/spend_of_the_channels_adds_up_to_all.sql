{{ config(
    enabled=input_is_present('marketing_spend', var('inputs'))
    and (input_is_present('subscriptions', var('inputs')) or input_is_present('orders', var('inputs')))
) }}

with totals as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(acquisition_spend) as acquisition_spend,
        sum(retention_spend) as retention_spend
    from {{ ref('retention_metrics', 'retention_budget') }}
    group by
        activity_basis,
        grain,
        period_start,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'retention_budget') }}
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
    or min(totals.acquisition_spend) is distinct from max(totals.acquisition_spend)
    or min(totals.retention_spend) is distinct from max(totals.retention_spend)
