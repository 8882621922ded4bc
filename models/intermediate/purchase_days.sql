{{ config(enabled=input_is_present('orders', var('inputs'))) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with orders as (
    select * from {{ ref('retention_metrics', 'stg_orders') }}
    where ordered_on <= {{ as_of_date }}
),

customer_segments as (
    select * from {{ ref('retention_metrics', 'customer_segments') }}
),

days as (
    select
        customer_id,
        ordered_on,
        {{ '1' if var('repeat_purchase_distinct_days') else 'count(*)' }} as orders,
        cast(sum(revenue) as numeric(18, 2)) as revenue,
        cast(sum(cost) as numeric(18, 2)) as cost,
        -- a margin can be taken only where the cost is known
        cast(sum(case when cost is not null then revenue end) as numeric(18, 2)) as revenue_with_cost
    from orders
    group by customer_id, ordered_on
),

sequenced as (
    select
        *,
        lag(ordered_on) over (partition by customer_id order by ordered_on) as previous_ordered_on,
        lead(ordered_on) over (partition by customer_id order by ordered_on) as next_ordered_on,
        first_value(ordered_on) over (
            partition by customer_id order by ordered_on rows between unbounded preceding and current row
        ) as first_ordered_on,
        sum(orders) over (
            partition by customer_id order by ordered_on rows between unbounded preceding and current row
        ) as orders_to_date
    from days
),

segmented as (
    select
        sequenced.*,
        coalesce(customer_segments.segment_group, 0) as segment_group
    from sequenced
    left join customer_segments on sequenced.customer_id = customer_segments.customer_id
)

select * from segmented
