-- customers without a change in a period have no row there, so that rows of one customer join on to one another
with movements as (
    select
        activity_basis,
        grain,
        period_start,
        customer_id,
        level_at_start,
        lag(level_at_end) over (
            partition by activity_basis, grain, customer_id order by period_start
        ) as previous_level_at_end
    from {{ ref('retention_metrics', 'period_movements') }}
)

select * from movements
where level_at_start is distinct from coalesce(previous_level_at_end, 0)
