{{ config(enabled=input_is_present('orders', var('inputs'))) }}

with purchase_days as (
    select * from {{ ref('retention_metrics', 'purchase_days') }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

placed as (
    select
        purchase_days.*,
        period_days.grain,
        period_days.period_start,
        period_days.period_end
    from purchase_days
    inner join period_days on purchase_days.ordered_on = period_days.day_on
),

-- each fact about a customer in a period is told by one row: the first of the period, the first ever, the second order
totals as (
    select
        grain,
        period_start,
        segment_group,
        sum(case when previous_ordered_on is null then 1 else 0 end) as first_time_buyers,
        sum(case when orders_to_date >= 2 and orders_to_date - orders < 2 then 1 else 0 end) as second_orders,
        sum(case when previous_ordered_on is null or previous_ordered_on < period_start then 1 else 0 end) as buyers,
        sum(case
            when previous_ordered_on is null and orders = 1 and coalesce(next_ordered_on >= period_end, true) then 1
            else 0
        end) as one_order_buyers,
        sum(orders) as orders,
        sum(revenue) as revenue,
        sum(cost) as cost,
        sum(revenue_with_cost) as revenue_with_cost
    from placed
    group by grain, period_start, segment_group
)

select * from totals
