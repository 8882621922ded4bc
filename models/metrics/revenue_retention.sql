{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}
{%- set definitions = var('definitions') %}
{%- set terms = definition_terms(definitions) %}
{%- set churned, contraction, offsetting = terms['churned_mrr'], terms['contraction_mrr'], terms['offsetting_mrr'] %}

with period_totals as (
    select * from {{ ref('retention_metrics', 'period_totals') }}
    where activity_basis = 'subscription'
),

amounts as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(level_at_start as numeric(18, 2)) as mrr_at_start,
        cast(new_level as numeric(18, 2)) as new_mrr,
        cast(reactivation_level as numeric(18, 2)) as reactivation_mrr,
        cast(expansion_level as numeric(18, 2)) as expansion_mrr,
        cast(contraction_level as numeric(18, 2)) as contraction_mrr,
        cast(churned_level as numeric(18, 2)) as churned_mrr,
        cast(level_at_end as numeric(18, 2)) as mrr_at_end,
        cast(customers_at_end as bigint) as paying_customers
    from period_totals
),
{%- if definitions != 'default' %}

-- the bridge is ours whatever the definitions; their rates count what happened day by day
counted as (
    select
        amounts.*,
        event_totals.event_reactivation_mrr,
        event_totals.event_expansion_mrr,
        event_totals.event_contraction_mrr,
        event_totals.event_churned_mrr,
        event_totals.short_stay_expansion_mrr,
        event_totals.short_stay_contraction_mrr,
        event_totals.short_stay_churned_mrr
    from amounts
    inner join {{ ref('retention_metrics', 'event_totals') }} as event_totals
        on {{ equal_columns('amounts', 'event_totals', ['grain', 'period_start', 'segment', 'segment_value']) }}
),
{%- endif %}

rates as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        mrr_at_start,
        new_mrr,
        reactivation_mrr,
        expansion_mrr,
        contraction_mrr,
        churned_mrr,
        mrr_at_end,
        paying_customers,
        {{ net_revenue_churn_rate(churned, contraction, offsetting, 'mrr_at_start') }}
            as net_revenue_churn_rate_pct,
        {{ gross_revenue_churn_rate(churned, contraction, 'mrr_at_start') }} as gross_revenue_churn_rate_pct,
        {{ net_revenue_retention_rate(churned, contraction, offsetting, 'mrr_at_start') }}
            as net_revenue_retention_rate_pct,
        {{ gross_revenue_retention_rate(churned, contraction, 'mrr_at_start') }} as gross_revenue_retention_rate_pct,
        {{ quick_ratio('new_mrr', 'expansion_mrr', 'reactivation_mrr', 'churned_mrr', 'contraction_mrr') }}
            as quick_ratio,
        {{ average_revenue_per_account('mrr_at_end', 'paying_customers') }} as arpa
    from {{ 'amounts' if definitions == 'default' else 'counted' }}
)

select * from rates
