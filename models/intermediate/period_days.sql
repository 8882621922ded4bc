with calendar as (
    select * from {{ ref('retention_metrics', 'calendar') }}
),

placed as (
    {%- for grain in var('grains') %}
    select
        '{{ grain }}' as grain,
        {{ grain }}_start as period_start,
        day_on
    from calendar
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

bounded as (
    select
        grain,
        period_start,
        {{ add_days('max(day_on) over (partition by grain, period_start)', 1) }} as period_end,
        day_on
    from placed
)

select * from bounded
