{{ config(enabled=input_is_present('orders', var('inputs'))) }}

with customers as (
    select
        grain,
        period_start,
        segment,
        segment_value,
        customers_to_date,
        returning_customers_to_date,
        lag(customers_to_date) over (
            partition by grain, segment, segment_value order by period_start
        ) as customers_before,
        lag(returning_customers_to_date) over (
            partition by grain, segment, segment_value order by period_start
        ) as returning_customers_before
    from {{ ref('retention_metrics', 'repeat_purchases') }}
)

select * from customers
where customers_to_date < customers_before or returning_customers_to_date < returning_customers_before
