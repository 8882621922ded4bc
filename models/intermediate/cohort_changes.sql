with level_changes as (
    select * from {{ ref('retention_metrics', 'level_changes') }}
),

period_movements as (
    select * from {{ ref('retention_metrics', 'period_movements') }}
),

-- cohorts of less than a month are too many and too small to say anything
period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
    where {{ days_between('period_start', 'period_end') }} >= 28
),

-- who started when, at which level: the first change of each customer
first_changes as (
    select
        level_changes.activity_basis,
        level_changes.segment_group,
        period_days.grain,
        period_days.period_start as cohort_start,
        period_days.period_start,
        1 as cohort_size,
        level_changes.level_after as cohort_level,
        0 as active_delta,
        cast(0 as numeric(18, 2)) as level_delta
    from level_changes
    inner join period_days on level_changes.changed_on = period_days.day_on
    where level_changes.previous_changed_on is null
),

-- what a period changed for the cohort its customers belong to
moves as (
    select
        period_movements.activity_basis,
        period_movements.segment_group,
        period_movements.grain,
        period_days.period_start as cohort_start,
        period_movements.period_start,
        0 as cohort_size,
        cast(0 as numeric(18, 2)) as cohort_level,
        case
            when period_movements.movement in ('new', 'reactivation') then 1
            when period_movements.movement = 'churn' then -1
            else 0
        end as active_delta,
        period_movements.level_at_end - period_movements.level_at_start as level_delta
    from period_movements
    inner join period_days
        on
            period_movements.grain = period_days.grain
            and period_movements.first_active_on = period_days.day_on
),

changes as (
    select * from first_changes
    union all
    select * from moves
),

totals as (
    select
        activity_basis,
        grain,
        cohort_start,
        period_start,
        segment_group,
        sum(cohort_size) as cohort_size,
        sum(cohort_level) as cohort_level,
        sum(active_delta) as active_delta,
        sum(level_delta) as level_delta
    from changes
    group by activity_basis, grain, cohort_start, period_start, segment_group
)

select * from totals
