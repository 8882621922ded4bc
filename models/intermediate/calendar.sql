{%- set as_of_date = resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company')) %}
{%- set first_day = modules.datetime.datetime.strptime(var('calendar_start') | string, '%Y-%m-%d') %}
{%- set last_day = modules.datetime.datetime.strptime(as_of_date, '%Y-%m-%d') %}
{#- no period that contains as_of_date ends more than 400 days after it #}
{%- set days = (last_day - first_day).days + 400 %}

{%- set first_day_of_calendar = date_literal(var('calendar_start')) %}

with numbers as (
    {{ whole_numbers(days) }}
),

days as (
    select
        {{ add_days(first_day_of_calendar, 'cast(generated_number as integer) - 1') }} as day_on
    from numbers
),

placed as (
    select
        {%- for grain, first_day in grain_starts('day_on').items() %}
        {{ first_day }} as {{ grain }}_start,
        {%- endfor %}
        day_on
    from days
)

select * from placed
where
    day_on <= {{ date_literal(as_of_date) }}
    {%- for grain in var('grains') %}
    or {{ grain }}_start <= {{ date_literal(as_of_date) }}
    {%- endfor %}
