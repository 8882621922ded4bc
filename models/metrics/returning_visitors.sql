{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

with visit_totals as (
    select * from {{ ref('retention_metrics', 'visit_totals') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

visited as (
    select
        visit_totals.grain,
        visit_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value,
        sum(visit_totals.visitors) as visitors,
        sum(visit_totals.new_visitors) as new_visitors,
        sum(visit_totals.visitors - visit_totals.one_session_visitors) as returning_visitors,
        sum(visit_totals.sessions) as sessions
    from visit_totals
    inner join segment_groups on visit_totals.segment_group = segment_groups.segment_group
    group by visit_totals.grain, visit_totals.period_start, segment_groups.segment, segment_groups.segment_value
),

skeleton as (
    {{ gapless_periods('visited') }}
),

counted as (
    select
        'visit' as activity_basis,
        skeleton.grain,
        skeleton.period_start,
        skeleton.period_end,
        skeleton.is_complete,
        skeleton.segment,
        skeleton.segment_value,
        cast(coalesce(visited.visitors, 0) as bigint) as visitors,
        cast(coalesce(visited.new_visitors, 0) as bigint) as new_visitors,
        cast(coalesce(visited.returning_visitors, 0) as bigint) as returning_visitors,
        cast(coalesce(visited.sessions, 0) as bigint) as sessions
    from skeleton
    left join visited
        on
            skeleton.grain = visited.grain
            and skeleton.period_start = visited.period_start
            and skeleton.segment = visited.segment
            and skeleton.segment_value = visited.segment_value
),

rates as (
    select
        *,
        {{ returning_visitor_rate('returning_visitors', 'visitors') }} as returning_visitor_rate_pct,
        {{ sessions_per_visitor('sessions', 'visitors') }} as sessions_per_visitor
    from counted
)

select * from rates
