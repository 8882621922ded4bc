{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

with visit_days as (
    select * from {{ ref('retention_metrics', 'visit_days') }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

placed as (
    select
        visit_days.*,
        period_days.grain,
        period_days.period_start,
        period_days.period_end
    from visit_days
    inner join period_days on visit_days.visited_on = period_days.day_on
),

-- each fact about a visitor in a period is told by one row: the first of the period, or the first ever
totals as (
    select
        grain,
        period_start,
        segment_group,
        sum(case when previous_visited_on is null or previous_visited_on < period_start then 1 else 0 end) as visitors,
        sum(case when previous_visited_on is null then 1 else 0 end) as new_visitors,
        sum(case
            when previous_visited_on is null and sessions = 1 and coalesce(next_visited_on >= period_end, true) then 1
            else 0
        end) as one_session_visitors,
        sum(sessions) as sessions
    from placed
    group by grain, period_start, segment_group
)

select * from totals
