{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

with cohorts as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        sum(mrr) as mrr
    from {{ ref('retention_metrics', 'cohort_retention') }}
    where activity_basis = 'subscription'
    group by activity_basis, grain, period_start, segment, segment_value
),

revenue as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
    where grain in (
        select distinct cohort_retention.grain
        from {{ ref('retention_metrics', 'cohort_retention') }} as cohort_retention
    )
)

select
    coalesce(revenue.grain, cohorts.grain) as grain,
    coalesce(revenue.period_start, cohorts.period_start) as period_start,
    coalesce(revenue.segment, cohorts.segment) as segment,
    coalesce(revenue.segment_value, cohorts.segment_value) as segment_value,
    revenue.mrr_at_end,
    cohorts.mrr
from revenue
full outer join cohorts
    on
        revenue.grain = cohorts.grain
        and revenue.period_start = cohorts.period_start
        and revenue.segment = cohorts.segment
        and revenue.segment_value = cohorts.segment_value
where
    revenue.mrr_at_end is null
    or revenue.mrr_at_end is distinct from coalesce(cohorts.mrr, 0)
