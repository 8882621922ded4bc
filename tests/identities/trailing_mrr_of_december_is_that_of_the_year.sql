{{ config(
    enabled=input_is_present('subscriptions', var('inputs')) and 'month' in var('grains') and 'year' in var('grains')
) }}

-- the twelve months that end with the last month of a year are the year
with years as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
    where grain = 'year' and is_complete
),

last_months as (
    select * from {{ ref('retention_metrics', 'trailing_retention') }}
)

select
    years.period_start,
    years.segment,
    years.segment_value
from years
left join last_months
    on
        years.activity_basis = last_months.activity_basis
        and years.period_end = last_months.period_end
        and years.segment = last_months.segment
        and years.segment_value = last_months.segment_value
where
    years.mrr_at_start is distinct from last_months.trailing_mrr_at_start
    or years.churned_mrr is distinct from last_months.trailing_churned_mrr
    or years.contraction_mrr is distinct from last_months.trailing_contraction_mrr
    or years.expansion_mrr is distinct from last_months.trailing_expansion_mrr
    or years.net_revenue_retention_rate_pct is distinct from last_months.trailing_net_revenue_retention_rate_pct
    or years.gross_revenue_retention_rate_pct is distinct from last_months.trailing_gross_revenue_retention_rate_pct
