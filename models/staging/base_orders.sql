{{ config(enabled=input_is_present('orders', var('inputs'))) }}

{%- set inputs = var('inputs') %}

with source as (
    select
        {{ input_column('orders', 'order_id', inputs) }} as raw_order_id,
        {{ input_column('orders', 'customer_id', inputs) }} as raw_customer_id,
        {{ input_column('orders', 'ordered_at', inputs) }} as raw_ordered_at,
        {{ input_column('orders', 'revenue', inputs) }} as raw_revenue,
        {{ input_column('orders', 'cost', inputs) }} as raw_cost
    from {{ input_relation('orders', inputs) }}
),

typed as (
    select
        {{ read_text('raw_order_id') }} as order_id,
        {{ read_text('raw_customer_id') }} as customer_id,
        {{ read_business_date('raw_ordered_at', var('business_timezone')) }} as ordered_on,
        {{ read_money('raw_revenue') }} as revenue,
        {{ read_money('raw_cost') }} as cost,
        {{ read_text('raw_ordered_at') }} as ordered_at_text,
        {{ read_text('raw_revenue') }} as revenue_text,
        {{ read_text('raw_cost') }} as cost_text,
        {{ json_object({
            'order_id': 'raw_order_id',
            'customer_id': 'raw_customer_id',
            'ordered_at': 'raw_ordered_at',
            'revenue': 'raw_revenue',
            'cost': 'raw_cost',
        }) }} as raw_values
    from source
),

repeated_keys as (
    select order_id
    from typed
    group by order_id
    having count(*) > 1
),

compared as (
    {{ without_repeated_keys('typed', 'order_id') }}
),

known_customers as (
    {%- if input_is_present('customers', inputs) %}
    select customer_id from {{ ref('retention_metrics', 'stg_customers') }}
    {%- else %}
    select distinct customer_id from compared
    {%- endif %}
),

judged as (
    select
        compared.order_id,
        compared.customer_id,
        compared.ordered_on,
        compared.revenue,
        compared.cost,
        compared.raw_values,
        case
            when compared.order_id is null or compared.customer_id is null then 'missing key'
            when compared.repeated_key_reason is not null then compared.repeated_key_reason
            when compared.ordered_at_text is null then 'missing date'
            when compared.ordered_on is null then 'unreadable date'
            when compared.revenue_text is null then 'missing number'
            when compared.revenue is null then 'unreadable number'
            when compared.cost_text is not null and compared.cost is null then 'unreadable number'
            when compared.ordered_on < {{ date_literal(var('calendar_start')) }} then 'before calendar start'
            when compared.revenue < 0 or compared.cost < 0 then 'negative amount'
            when compared.revenue >= {{ amount_limit() }} then 'amount too large'
            when compared.cost >= {{ amount_limit() }} then 'amount too large'
            when known_customers.customer_id is null then 'unknown customer'
        end as rejection_reason
    from compared
    left join known_customers on compared.customer_id = known_customers.customer_id
)

select * from judged
