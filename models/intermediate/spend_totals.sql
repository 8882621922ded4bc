{{ config(enabled=input_is_present('marketing_spend', var('inputs'))) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}
{%- set segments = resolve_segments(var('segments'), var('inputs'), var('bundled_company')) %}

with marketing_spend as (
    select * from {{ ref('retention_metrics', 'stg_marketing_spend') }}
    where spent_on <= {{ as_of_date }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

-- spend has no customer; the only attribute it can share with customers is the channel that won them
spread as (
    select
        spent_on,
        purpose,
        amount,
        'all' as segment,
        'all' as segment_value
    from marketing_spend
    {%- if 'acquisition_channel' in segments %}

    union all

    select
        spent_on,
        purpose,
        amount,
        'acquisition_channel' as segment,
        channel as segment_value
    from marketing_spend
    {%- endif %}
),

totals as (
    select
        period_days.grain,
        period_days.period_start,
        spread.segment,
        spread.segment_value,
        cast(
            sum(case when spread.purpose = 'acquisition' then spread.amount else 0 end) as numeric(18, 2)
        ) as acquisition_spend,
        cast(
            sum(case when spread.purpose = 'retention' then spread.amount else 0 end) as numeric(18, 2)
        ) as retention_spend
    from spread
    inner join period_days on spread.spent_on = period_days.day_on
    group by period_days.grain, period_days.period_start, spread.segment, spread.segment_value
)

select * from totals
