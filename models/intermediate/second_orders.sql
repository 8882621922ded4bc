{{ config(enabled=input_is_present('orders', var('inputs'))) }}

with purchase_days as (
    select * from {{ ref('retention_metrics', 'purchase_days') }}
    where orders_to_date >= 2 and orders_to_date - orders < 2
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

-- a median cannot be summed from groups, so the customers themselves are spread to segments: one row each, once
waits as (
    select
        period_days.grain,
        period_days.period_start,
        segment_groups.segment,
        segment_groups.segment_value,
        {{ days_between('purchase_days.first_ordered_on', 'purchase_days.ordered_on') }} as days_to_second_order
    from purchase_days
    inner join period_days on purchase_days.ordered_on = period_days.day_on
    inner join segment_groups on purchase_days.segment_group = segment_groups.segment_group
),

medians as (
    select
        grain,
        period_start,
        segment,
        segment_value,
        percentile_cont(0.5) within group (order by days_to_second_order) as median_days_to_second_order
    from waits
    group by grain, period_start, segment, segment_value
)

select * from medians
