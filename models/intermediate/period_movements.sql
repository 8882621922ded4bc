{{ config(materialized='view') }}

with level_changes as (
    select * from {{ ref('retention_metrics', 'level_changes') }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

placed as (
    select
        level_changes.activity_basis,
        level_changes.customer_id,
        level_changes.segment_group,
        level_changes.first_active_on,
        level_changes.level_before,
        level_changes.level_after,
        period_days.grain,
        period_days.period_start,
        coalesce(level_changes.previous_changed_on < period_days.period_start, true) as is_first_in_period,
        coalesce(level_changes.next_changed_on >= period_days.period_end, true) as is_last_in_period
    from level_changes
    inner join period_days on level_changes.changed_on = period_days.day_on
),

-- most changes are alone in their period and need no grouping: their levels before and after are the period's
single_changes as (
    select
        activity_basis,
        customer_id,
        segment_group,
        first_active_on,
        grain,
        period_start,
        level_before as level_at_start,
        level_after as level_at_end
    from placed
    where is_first_in_period and is_last_in_period
),

several_changes as (
    select
        activity_basis,
        customer_id,
        segment_group,
        first_active_on,
        grain,
        period_start,
        max(case when is_first_in_period then level_before end) as level_at_start,
        max(case when is_last_in_period then level_after end) as level_at_end
    from placed
    where is_first_in_period <> is_last_in_period
    group by activity_basis, customer_id, segment_group, first_active_on, grain, period_start
),

levels as (
    select * from single_changes
    union all
    select * from several_changes
),

movements as (
    select
        activity_basis,
        customer_id,
        segment_group,
        first_active_on,
        grain,
        period_start,
        level_at_start,
        level_at_end,
        {{ movement('level_at_start', 'level_at_end', 'first_active_on', 'period_start') }} as movement
    from levels
)

select * from movements
