with period_movements as (
    select * from {{ ref('retention_metrics', 'period_movements') }}
),

totals as (
    select
        activity_basis,
        grain,
        period_start,
        segment_group,
        movement,
        count(*) as customers,
        sum(level_at_start) as level_at_start,
        sum(level_at_end) as level_at_end
    from period_movements
    group by activity_basis, grain, period_start, segment_group, movement
)

select * from totals
