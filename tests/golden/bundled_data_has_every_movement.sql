{{ config(
    enabled=not var('inputs') and not var('as_of_date') and 'month' in var('grains') and 'quarter' in var('grains')
) }}

-- a movement that never occurs would leave its figures untested
with movements as (
    select movements.* from (
        values ('new'), ('reactivation'), ('churn'), ('expansion'), ('contraction'), ('none'), ('transient')
    ) as movements (movement)
),

grains as (
    select grains.* from (
        values ('month'), ('quarter')
    ) as grains (grain)
),

found as (
    select distinct
        grain,
        movement
    from {{ ref('retention_metrics', 'customer_movements') }}
)

select
    grains.grain,
    movements.movement
from grains
cross join movements
left join found on grains.grain = found.grain and movements.movement = found.movement
where found.movement is null
