{{ config(
    enabled=input_is_present('subscriptions', var('inputs')) and 'month' in var('grains') and 'year' in var('grains')
) }}

-- the twelve months that end with the last month of a year are the year; trailing rates are by our definitions always
with own_rates as (
    select
        period_start,
        segment,
        segment_value,
        max(case when metric = 'net_revenue_retention_rate_pct' then value end) as net_revenue_retention_rate_pct,
        max(case when metric = 'gross_revenue_retention_rate_pct' then value end) as gross_revenue_retention_rate_pct
    from {{ ref('retention_metrics', 'definition_comparison') }}
    where definitions = 'default' and grain = 'year'
    group by period_start, segment, segment_value
),

years as (
    select
        revenue_retention.activity_basis,
        revenue_retention.period_start,
        revenue_retention.period_end,
        revenue_retention.segment,
        revenue_retention.segment_value,
        revenue_retention.mrr_at_start,
        revenue_retention.churned_mrr,
        revenue_retention.contraction_mrr,
        revenue_retention.expansion_mrr,
        own_rates.net_revenue_retention_rate_pct,
        own_rates.gross_revenue_retention_rate_pct
    from {{ ref('retention_metrics', 'revenue_retention') }} as revenue_retention
    left join own_rates
        on {{ equal_columns('revenue_retention', 'own_rates', ['period_start', 'segment', 'segment_value']) }}
    where revenue_retention.grain = 'year' and revenue_retention.is_complete
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
