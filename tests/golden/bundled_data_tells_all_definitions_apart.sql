{{ config(enabled=not var('inputs') and not var('as_of_date') and 'month' in var('grains')) }}

-- two presets that never differ would not be tested against one another
with compared as (
    select * from {{ ref('retention_metrics', 'definition_comparison') }}
    where grain = 'month' and segment = 'all' and is_complete
),

presets as (
    select presets.* from (
        values
        {%- for definitions in definition_presets() %}
        ('{{ definitions }}'){{ ',' if not loop.last }}
        {%- endfor %}
    ) as presets (definitions)
),

differing as (
    select distinct
        one.definitions,
        other.definitions as other_definitions
    from compared as one
    inner join compared as other on one.metric = other.metric and one.period_start = other.period_start
    where one.value is distinct from other.value
)

select
    one.definitions,
    other.definitions as other_definitions
from presets as one
inner join presets as other on one.definitions < other.definitions
left join differing
    on one.definitions = differing.definitions and other.definitions = differing.other_definitions
where differing.definitions is null
