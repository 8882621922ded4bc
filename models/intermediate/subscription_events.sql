{{ config(enabled=input_is_present('subscriptions', var('inputs')), materialized='view') }}

with level_changes as (
    select * from {{ ref('retention_metrics', 'level_changes') }}
    where activity_basis = 'subscription'
),

-- the movement of a day is that of a period of one day
events as (
    select
        customer_id,
        segment_group,
        changed_on,
        first_active_on,
        {{ movement('level_before', 'level_after', 'first_active_on', 'changed_on') }} as movement,
        level_before,
        level_after
    from level_changes
)

select * from events
