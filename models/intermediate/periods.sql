{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

bounded as (
    select distinct
        grain,
        period_start,
        period_end
    from period_days
    -- days that only fill up a longer grain's first or last period begin and end no period of a shorter one
    where period_start <= {{ as_of_date }} and period_end > {{ date_literal(var('calendar_start')) }}
),

sized as (
    select
        *,
        {{ days_between('period_start', 'period_end') }} as length_in_days
    from bounded
),

-- the period a year earlier is the one that holds the middle day less one year: so it is in every calendar, with leap
-- years, with weeks and with months that begin on another day each year
dated as (
    select
        grain,
        period_start,
        period_end,
        length_in_days,
        {{ ratio('length_in_days', '30.4375') }} as average_months,
        {{ add_days('period_start', 'cast(floor(length_in_days / 2.0) as integer)') }} as middle_day
    from sized
),

year_ago as (
    select
        dated.grain,
        dated.period_start,
        dated.period_end,
        -- 28 to 42 days are a month of some calendar, 89 to 98 three; what is shorter is counted in average months
        cast(
            case
                when dated.length_in_days >= 28 then round(dated.average_months)
                else dated.average_months
            end as numeric(18, 6)
        ) as length_in_months,
        dated.period_end <= {{ add_days(as_of_date, 1) }} as is_complete,
        period_days.period_start as year_ago_period_start
    from dated
    left join period_days
        on
            dated.grain = period_days.grain
            and {{ add_months('dated.middle_day', -12) }} = period_days.day_on
            and period_days.period_end > {{ date_literal(var('calendar_start')) }}
)

select * from year_ago
