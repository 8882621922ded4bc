{{ config(
    enabled=input_is_present('survey_responses', var('inputs'))
    and (input_is_present('subscriptions', var('inputs')) or input_is_present('orders', var('inputs')))
) }}

with valued as (
    select
        count(*) as customers,
        sum(case when is_active then 1 else 0 end) as active_customers,
        sum(trailing_revenue) as trailing_revenue,
        sum(trailing_margin) as trailing_margin
    from {{ ref('retention_metrics', 'customer_value') }}
),

matrix as (
    select
        sum(customers) as customers,
        sum(active_customers) as active_customers,
        sum(trailing_revenue) as trailing_revenue,
        sum(trailing_margin) as trailing_margin
    from {{ ref('retention_metrics', 'satisfaction_profitability') }}
    where segment = 'all'
)

select
    valued.customers as expected_customers,
    matrix.customers as actual_customers
from valued
cross join matrix
where
    valued.customers is distinct from matrix.customers
    or valued.active_customers is distinct from matrix.active_customers
    or valued.trailing_revenue is distinct from matrix.trailing_revenue
    or valued.trailing_margin is distinct from matrix.trailing_margin
