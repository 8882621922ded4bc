{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

with revenue as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
    where segment = 'all'
),

moved as (
    select
        grain,
        period_start,
        movement,
        mrr_at_start,
        mrr_at_end,
        mrr_at_end - mrr_at_start as mrr_change
    from {{ ref('retention_metrics', 'customer_movements') }}
    where activity_basis = 'subscription'
),

summed as (
    select
        grain,
        period_start,
        sum(case when movement = 'new' then mrr_change end) as new_mrr,
        sum(case when movement = 'reactivation' then mrr_change end) as reactivation_mrr,
        sum(case when movement = 'expansion' then mrr_change end) as expansion_mrr,
        sum(case when movement = 'contraction' then -mrr_change end) as contraction_mrr,
        sum(case when movement = 'churn' then -mrr_change end) as churned_mrr,
        sum(mrr_change) as net_new_mrr
    from moved
    group by grain, period_start
)

select
    coalesce(revenue.grain, summed.grain) as grain,
    coalesce(revenue.period_start, summed.period_start) as period_start
from revenue
full outer join summed
    on revenue.grain = summed.grain and revenue.period_start = summed.period_start
where
    revenue.new_mrr is distinct from coalesce(summed.new_mrr, 0)
    or revenue.reactivation_mrr is distinct from coalesce(summed.reactivation_mrr, 0)
    or revenue.expansion_mrr is distinct from coalesce(summed.expansion_mrr, 0)
    or revenue.contraction_mrr is distinct from coalesce(summed.contraction_mrr, 0)
    or revenue.churned_mrr is distinct from coalesce(summed.churned_mrr, 0)
    or revenue.mrr_at_end - revenue.mrr_at_start is distinct from coalesce(summed.net_new_mrr, 0)
