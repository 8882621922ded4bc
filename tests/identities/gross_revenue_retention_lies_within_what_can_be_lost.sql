{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- from state to state no more can be lost than was there at the start; by events, what came within the period too
{%- set counts_events = definition_presets()[var('definitions')]['revenue_movements'] == 'events' %}
{%- set keys = ['grain', 'period_start', 'segment', 'segment_value'] %}

with revenue_retention as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
),

event_totals as (
    select
        *,
        event_new_mrr + event_reactivation_mrr + event_expansion_mrr as came
    from {{ ref('retention_metrics', 'event_totals') }}
),

bounded as (
    select
        revenue_retention.activity_basis,
        revenue_retention.grain,
        revenue_retention.period_start,
        revenue_retention.segment,
        revenue_retention.segment_value,
        revenue_retention.mrr_at_start,
        revenue_retention.gross_revenue_retention_rate_pct,
        case when {{ counts_events | lower }} then event_totals.came else 0 end as came
    from revenue_retention
    left join event_totals on {{ equal_columns('revenue_retention', 'event_totals', keys) }}
)

select * from bounded
where
    gross_revenue_retention_rate_pct > 100
    or gross_revenue_retention_rate_pct * mrr_at_start < -100 * came - 0.000001 * mrr_at_start
    or came is null
