{{ config(enabled=input_is_present('orders', var('inputs'))) }}

with purchase_totals as (
    select * from {{ ref('retention_metrics', 'purchase_totals') }}
),

second_orders as (
    select * from {{ ref('retention_metrics', 'second_orders') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

bought as (
    select
        purchase_totals.grain,
        purchase_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value,
        sum(purchase_totals.first_time_buyers) as first_time_buyers,
        sum(purchase_totals.second_orders) as second_orders,
        sum(purchase_totals.buyers) as buyers,
        sum(purchase_totals.buyers - purchase_totals.one_order_buyers) as returning_buyers,
        sum(purchase_totals.orders) as orders,
        sum(purchase_totals.revenue) as revenue
    from purchase_totals
    inner join segment_groups on purchase_totals.segment_group = segment_groups.segment_group
    group by
        purchase_totals.grain,
        purchase_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value
),

skeleton as (
    {{ gapless_periods('bought') }}
),

gapless as (
    select
        skeleton.*,
        coalesce(bought.first_time_buyers, 0) as first_time_buyers,
        coalesce(bought.second_orders, 0) as second_orders,
        coalesce(bought.buyers, 0) as buyers,
        coalesce(bought.returning_buyers, 0) as returning_buyers,
        coalesce(bought.orders, 0) as orders,
        coalesce(bought.revenue, 0) as revenue,
        second_orders.median_days_to_second_order
    from skeleton
    left join bought
        on
            skeleton.grain = bought.grain
            and skeleton.period_start = bought.period_start
            and skeleton.segment = bought.segment
            and skeleton.segment_value = bought.segment_value
    left join second_orders
        on
            skeleton.grain = second_orders.grain
            and skeleton.period_start = second_orders.period_start
            and skeleton.segment = second_orders.segment
            and skeleton.segment_value = second_orders.segment_value
),

counted as (
    select
        'purchase' as activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(sum(first_time_buyers) over (
            partition by grain, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as bigint) as customers_to_date,
        cast(sum(second_orders) over (
            partition by grain, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as bigint) as returning_customers_to_date,
        cast(buyers as bigint) as buyers,
        cast(returning_buyers as bigint) as returning_buyers,
        cast(orders as bigint) as orders,
        cast(revenue as numeric(18, 2)) as revenue,
        cast(median_days_to_second_order as numeric(18, 6)) as median_days_to_second_order
    from gapless
),

rates as (
    select
        *,
        {{ repeat_purchase_rate('returning_customers_to_date', 'customers_to_date') }} as repeat_purchase_rate_pct,
        {{ repeat_purchase_rate('returning_buyers', 'buyers') }} as period_repeat_purchase_rate_pct,
        {{ average_order_value('revenue', 'orders') }} as average_order_value
    from counted
)

select * from rates
