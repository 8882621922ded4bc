with changes as (
    select
        activity_basis,
        customer_id,
        changed_on,
        delta,
        level_before,
        level_after,
        lag(level_after) over (
            partition by activity_basis, customer_id order by changed_on
        ) as previous_level_after
    from {{ ref('retention_metrics', 'level_changes') }}
)

select * from changes
where
    level_before is distinct from coalesce(previous_level_after, 0)
    or level_before + delta is distinct from level_after
    or level_after < 0
    or delta = 0
