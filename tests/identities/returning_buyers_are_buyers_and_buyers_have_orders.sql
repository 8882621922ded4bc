{{ config(enabled=input_is_present('orders', var('inputs'))) }}

select
    grain,
    period_start,
    segment,
    segment_value
from {{ ref('retention_metrics', 'repeat_purchases') }}
where
    not (
        returning_buyers between 0 and buyers
        and buyers between 0 and orders
        and returning_customers_to_date between 0 and customers_to_date
        and buyers <= customers_to_date
        and revenue >= 0
    )
    -- whoever buys without returning buys for the first time, once
    or buyers - returning_buyers > customers_to_date
    or (buyers = 0) <> (orders = 0)
    or (buyers = 0 and revenue <> 0)
    or median_days_to_second_order < 0
