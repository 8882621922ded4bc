{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- from state to state no more can be lost than was there at the start, which leaves 0 to 100 %; by events, what came
-- within the period can be lost too. The marts have the rows of the definitions in use.
{%- set by_states = [] %}
{%- for definitions, choices in definition_presets().items() if choices['revenue_movements'] == 'states' %}
{%- do by_states.append("'" ~ definitions ~ "'") %}
{%- endfor %}

with retention as (
    select
        *,
        case when definitions in ({{ by_states | join(', ') }}) then 0 else 1 end as counts_events
    from {{ ref('retention_metrics', 'definition_comparison') }}
    where metric = 'gross_revenue_retention_rate_pct'
),

bounded as (
    select
        retention.definitions,
        retention.grain,
        retention.period_start,
        retention.segment,
        retention.segment_value,
        retention.value,
        -- the MRR at the start less what was lost of it
        retention.numerator,
        retention.counts_events,
        event_totals.event_new_mrr + event_totals.event_reactivation_mrr + event_totals.event_expansion_mrr as came
    from retention
    left join {{ ref('retention_metrics', 'event_totals') }} as event_totals
        on {{ equal_columns('retention', 'event_totals', ['grain', 'period_start', 'segment', 'segment_value']) }}
)

select * from bounded
where
    value > 100
    or (counts_events = 0 and value < 0)
    or coalesce(numerator + counts_events * came < 0, true)
