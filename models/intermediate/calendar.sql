{%- set as_of_date = resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company')) %}
{%- set calendar_start = modules.datetime.datetime.strptime(var('calendar_start') | string, '%Y-%m-%d') %}
{%- set last_day = modules.datetime.datetime.strptime(as_of_date, '%Y-%m-%d') %}
{#- no period reaches more than 400 days beyond a day in it, to either side #}
{%- set margin = 400 %}
{%- set settings = {
    'week_starts_on': var('week_starts_on'),
    'fiscal_year_start_month': var('fiscal_year_start_month'),
    'retail_year_start_month': var('retail_year_start_month'),
    'retail_weeks': var('retail_weeks'),
} %}
{%- set earliest_day = date_literal((calendar_start - modules.datetime.timedelta(days=margin)).strftime('%Y-%m-%d')) %}

with numbers as (
    {{ whole_numbers((last_day - calendar_start).days + 2 * margin) }}
),

days as (
    select {{ add_days(earliest_day, 'cast(generated_number as integer) - 1') }} as day_on
    from numbers
),

weeks as (
    select
        day_on,
        {{ week_start('day_on', 'sunday') }} as sunday_on
    from days
),

counted as (
    select
        {%- for name, passed in year_days('day_on', 'sunday_on', settings).items() %}
        {{ passed }} as {{ name }},
        {%- endfor %}
        day_on
    from weeks
),

placed as (
    select
        {%- for grain, first_day in grain_starts('day_on', settings).items() %}
        {{ first_day }} as {{ grain }}_start,
        {%- endfor %}
        day_on
    from counted
),

first_days as (
    select * from placed
    where day_on = {{ date_literal(var('calendar_start')) }}
),

-- the periods at both ends are whole: a cut one would have no middle, and its length would be wrong
whole_periods as (
    select placed.*
    from placed
    cross join first_days
    where
        (
            placed.day_on >= first_days.day_on
            {%- for grain in var('grains') %}
            or placed.day_on >= first_days.{{ grain }}_start
            {%- endfor %}
        )
        and (
            placed.day_on <= {{ date_literal(as_of_date) }}
            {%- for grain in var('grains') %}
            or placed.{{ grain }}_start <= {{ date_literal(as_of_date) }}
            {%- endfor %}
        )
)

select * from whole_periods
