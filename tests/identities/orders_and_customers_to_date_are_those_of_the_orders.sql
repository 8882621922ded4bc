{{ config(enabled=input_is_present('orders', var('inputs')) and not var('repeat_purchase_distinct_days')) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

-- asked of the orders themselves: everybody who bought by as_of_date, and who bought twice
with customers as (
    select
        customer_id,
        count(*) as orders,
        sum(revenue) as revenue
    from {{ ref('retention_metrics', 'stg_orders') }}
    where ordered_on <= {{ as_of_date }}
    group by customer_id
),

expected as (
    select
        count(*) as customers,
        sum(case when orders >= 2 then 1 else 0 end) as returning_customers,
        sum(orders) as orders,
        sum(revenue) as revenue
    from customers
),

actual as (
    select
        grain,
        max(customers_to_date) as customers,
        max(returning_customers_to_date) as returning_customers,
        sum(orders) as orders,
        sum(revenue) as revenue
    from {{ ref('retention_metrics', 'repeat_purchases') }}
    where segment = 'all'
    group by grain
)

select
    actual.grain,
    expected.customers as expected_customers,
    actual.customers as actual_customers
from expected
cross join actual
where
    actual.customers is distinct from expected.customers
    or actual.returning_customers is distinct from expected.returning_customers
    or actual.orders is distinct from expected.orders
    or actual.revenue is distinct from expected.revenue
