{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

with revenue as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
),

totals as (
    select * from revenue
    where segment = 'all'
),

segments as (
    select distinct segment from revenue
    where segment <> 'all'
),

sums as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(mrr_at_start) as mrr_at_start,
        sum(new_mrr) as new_mrr,
        sum(reactivation_mrr) as reactivation_mrr,
        sum(expansion_mrr) as expansion_mrr,
        sum(contraction_mrr) as contraction_mrr,
        sum(churned_mrr) as churned_mrr,
        sum(mrr_at_end) as mrr_at_end,
        sum(paying_customers) as paying_customers
    from revenue
    where segment <> 'all'
    group by activity_basis, grain, period_start, segment
)

select
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    segments.segment
from totals
cross join segments
left join sums
    on
        totals.activity_basis = sums.activity_basis
        and totals.grain = sums.grain
        and totals.period_start = sums.period_start
        and segments.segment = sums.segment
where
    totals.mrr_at_start is distinct from sums.mrr_at_start
    or totals.new_mrr is distinct from sums.new_mrr
    or totals.reactivation_mrr is distinct from sums.reactivation_mrr
    or totals.expansion_mrr is distinct from sums.expansion_mrr
    or totals.contraction_mrr is distinct from sums.contraction_mrr
    or totals.churned_mrr is distinct from sums.churned_mrr
    or totals.mrr_at_end is distinct from sums.mrr_at_end
    or totals.paying_customers is distinct from sums.paying_customers
