with calendar as (
    select * from {{ ref('calendar') }}
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
        cast(
            {{ dbt.dateadd('day', 1, 'max(day_on) over (partition by grain, period_start)') }} as date
        ) as period_end,
        day_on
    from placed
)

select * from bounded
