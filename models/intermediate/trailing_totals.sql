{{ config(enabled='month' in var('grains')) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}
{%- set bases = activity_bases(var('inputs')) %}

with level_changes as (
    select * from {{ ref('retention_metrics', 'level_changes') }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
    where grain = 'month'
),

-- a customer's changes, and the same changes once more a year later: side by side they give the level of a day and the
-- level twelve months before it, without a row for any day on which neither moved
{#- a basis at a time, because rows are grouped and sorted the faster the shorter their key is #}
{%- for basis in bases %}
{{ basis }}_merged as (
    select
        customer_id,
        segment_group,
        changed_on as happened_on,
        delta as delta_now,
        cast(0 as numeric(18, 2)) as delta_then
    from level_changes
    where activity_basis = '{{ basis }}'

    union all

    select
        customer_id,
        segment_group,
        {{ add_months('changed_on', 12) }} as happened_on,
        cast(0 as numeric(18, 2)) as delta_now,
        delta as delta_then
    from level_changes
    where activity_basis = '{{ basis }}'
),

{{ basis }}_daily as (
    select
        customer_id,
        segment_group,
        happened_on,
        -- sums are wider than what they sum: cast back, because of what is made of them
        cast(sum(delta_now) as numeric(18, 2)) as delta_now,
        cast(sum(delta_then) as numeric(18, 2)) as delta_then
    from {{ basis }}_merged
    where happened_on <= {{ as_of_date }}
    group by customer_id, segment_group, happened_on
),

{{ basis }}_accumulated as (
    select
        '{{ basis }}' as activity_basis,
        *,
        cast(sum(delta_now) over (
            partition by customer_id order by happened_on rows between unbounded preceding and current row
        ) as numeric(18, 2)) as level_now,
        cast(sum(delta_then) over (
            partition by customer_id order by happened_on rows between unbounded preceding and current row
        ) as numeric(18, 2)) as level_then
    from {{ basis }}_daily
),

{% endfor %}
accumulated as (
    {%- for basis in bases %}
    select * from {{ basis }}_accumulated
    {{- '\n    union all' if not loop.last }}
    {%- endfor %}
),

states as (
    select
        activity_basis,
        segment_group,
        happened_on,
        level_now,
        level_then,
        level_now - delta_now as level_now_before,
        level_then - delta_then as level_then_before
    from accumulated
),

totals as (
    select
        states.activity_basis,
        period_days.grain,
        period_days.period_start,
        states.segment_group,
        {{ sum_of_changes('{then} > 0', '1') }} as customers_at_start,
        {{ sum_of_changes('{then} > 0 and {now} > 0', '1') }} as retained_customers,
        {{ sum_of_changes('{then} > 0', '{then}') }} as level_at_start,
        cast({{ sum_of_changes('{then} > 0 and {now} <= 0', '{then}') }} as numeric(18, 2)) as churned_level,
        cast({{ sum_of_changes('{then} > {now} and {now} > 0', '{then} - {now}') }} as numeric(18, 2))
            as contraction_level,
        cast({{ sum_of_changes('{then} > 0 and {now} > {then}', '{now} - {then}') }} as numeric(18, 2))
            as expansion_level
    from states
    inner join period_days on states.happened_on = period_days.day_on
    where states.level_then > 0 or states.level_then_before > 0
    group by states.activity_basis, period_days.grain, period_days.period_start, states.segment_group
)

select * from totals
