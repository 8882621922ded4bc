{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with period_days as (
    select * from {{ ref('period_days') }}
),

bounded as (
    select
        grain,
        period_start,
        period_end,
        cast(floor(count(*) / 2.0) as integer) as half_length
    from period_days
    where period_start <= {{ as_of_date }}
    group by grain, period_start, period_end
),

-- the period a year earlier is the one that holds the middle day less one year: so it is in every calendar, with leap
-- years, with weeks and with months that begin on another day each year
dated as (
    select
        grain,
        period_start,
        period_end,
        {{ add_days('period_start', 'half_length') }} as middle_day
    from bounded
),

year_ago as (
    select
        dated.grain,
        dated.period_start,
        dated.period_end,
        dated.period_end <= {{ add_days(as_of_date, 1) }} as is_complete,
        period_days.period_start as year_ago_period_start
    from dated
    left join period_days
        on
            dated.grain = period_days.grain
            and {{ add_months('dated.middle_day', -12) }} = period_days.day_on
)

select * from year_ago
