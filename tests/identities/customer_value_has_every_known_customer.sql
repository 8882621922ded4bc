{{ config(enabled=input_is_present('subscriptions', var('inputs')) or input_is_present('orders', var('inputs'))) }}

-- whoever customers knows, whoever was ever active on the basis that customer_value looks at, and whoever bought
with known as (
    {%- if input_is_present('customers', var('inputs')) %}
    select customer_id from {{ ref('retention_metrics', 'stg_customers') }}

    union distinct
    {%- endif %}

    select customer_id from {{ ref('retention_metrics', 'level_changes') }}
    where activity_basis in ('subscription', 'purchase')
),

valued as (
    select * from {{ ref('retention_metrics', 'customer_value') }}
)

select
    known.customer_id as known_customer_id,
    valued.customer_id as valued_customer_id
from known
full outer join valued on known.customer_id = valued.customer_id
where
    known.customer_id is null
    or valued.customer_id is null
    or valued.trailing_orders > valued.orders
    or valued.trailing_revenue > valued.revenue
    or valued.tenure_days < 0
    or (valued.is_active and valued.first_active_on is null)
