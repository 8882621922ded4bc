{{ config(enabled=input_is_present('orders', var('inputs'))) }}

with accepted as (
    select
        order_id,
        customer_id,
        ordered_on,
        revenue,
        cost
    from {{ ref('retention_metrics', 'base_orders') }}
    where rejection_reason is null
)

select * from accepted
