{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}
{%- set counts = [
    'event_new_customers', 'event_reactivated_customers', 'event_lost_customers', 'short_stay_lost_customers',
] %}
{%- set amounts = [
    'event_new_mrr', 'event_reactivation_mrr', 'event_expansion_mrr', 'event_contraction_mrr', 'event_churned_mrr',
    'short_stay_expansion_mrr', 'short_stay_contraction_mrr', 'short_stay_churned_mrr',
] %}
{%- set keys = ['grain', 'period_start', 'segment', 'segment_value'] %}

with subscription_events as (
    select * from {{ ref('retention_metrics', 'subscription_events') }}
),

short_stays as (
    select * from {{ ref('retention_metrics', 'short_stays') }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

-- every period and segment value that the marts have
skeleton as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value
    from {{ ref('retention_metrics', 'period_totals') }}
    where activity_basis = 'subscription'
),

-- by day first, so that what meets the periods are days and not customers
daily as (
    select
        segment_group,
        changed_on,
        {{ movement_sum('new', '1') }} as event_new_customers,
        {{ movement_sum('reactivation', '1') }} as event_reactivated_customers,
        {{ movement_sum('churn', '1') }} as event_lost_customers,
        {{ movement_sum('new', 'level_after') }} as event_new_mrr,
        {{ movement_sum('reactivation', 'level_after') }} as event_reactivation_mrr,
        {{ movement_sum('expansion', 'level_after - level_before') }} as event_expansion_mrr,
        {{ movement_sum('contraction', 'level_before - level_after') }} as event_contraction_mrr,
        {{ movement_sum('churn', 'level_before') }} as event_churned_mrr
    from subscription_events
    group by segment_group, changed_on
),

grouped as (
    select
        {%- for column in counts + amounts %}
        {{ 'daily.' ~ column if column.startswith('event_') else '0' }} as {{ column }},
        {%- endfor %}
        period_days.grain,
        period_days.period_start,
        daily.segment_group
    from daily
    inner join period_days on daily.changed_on = period_days.day_on

    union all

    select
        {%- for column in counts + amounts %}
        {{ column.removeprefix('short_stay_') if column.startswith('short_stay_') else '0' }} as {{ column }},
        {%- endfor %}
        grain,
        period_start,
        segment_group
    from short_stays
),

spread as (
    select
        {%- for column in counts + amounts %}
        sum(grouped.{{ column }}) as {{ column }},
        {%- endfor %}
        grouped.grain,
        grouped.period_start,
        segment_groups.segment,
        segment_groups.segment_value
    from grouped
    inner join segment_groups on grouped.segment_group = segment_groups.segment_group
    group by grouped.grain, grouped.period_start, segment_groups.segment, segment_groups.segment_value
),

gapless as (
    select
        {%- for column in counts %}
        cast(coalesce(spread.{{ column }}, 0) as bigint) as {{ column }},
        {%- endfor %}
        {%- for column in amounts %}
        cast(coalesce(spread.{{ column }}, 0) as numeric(18, 2)) as {{ column }},
        {%- endfor %}
        skeleton.*
    from skeleton
    left join spread on {{ equal_columns('skeleton', 'spread', keys) }}
)

select * from gapless
