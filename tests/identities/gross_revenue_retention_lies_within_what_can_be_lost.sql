{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- from state to state no more can be lost than was there at the start; day by day, what came within the period can be lost too
{%- set counts_events = definition_presets()[var('definitions')]['revenue_movements'] == 'events' %}

with bounded as (
    select
        revenue_retention.activity_basis,
        revenue_retention.grain,
        revenue_retention.period_start,
        revenue_retention.segment,
        revenue_retention.segment_value,
        revenue_retention.mrr_at_start,
        revenue_retention.gross_revenue_retention_rate_pct,
        {%- if counts_events %}
        event_totals.event_new_mrr + event_totals.event_reactivation_mrr + event_totals.event_expansion_mrr as came
    from {{ ref('retention_metrics', 'revenue_retention') }} as revenue_retention
    left join {{ ref('retention_metrics', 'event_totals') }} as event_totals
        on {{ equal_columns('revenue_retention', 'event_totals', ['grain', 'period_start', 'segment', 'segment_value']) }}
        {%- else %}
        0 as came
    from {{ ref('retention_metrics', 'revenue_retention') }} as revenue_retention
        {%- endif %}
)

select * from bounded
where
    gross_revenue_retention_rate_pct > 100
    or gross_revenue_retention_rate_pct * mrr_at_start < -100 * came - 0.000001 * mrr_at_start
    or came is null
