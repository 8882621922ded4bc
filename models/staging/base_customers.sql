{{ config(enabled=input_is_present('customers', var('inputs'))) }}

{%- set inputs = var('inputs') %}
{%- set segments = resolve_segments(var('segments'), inputs, var('bundled_company')) %}
{%- set raw_columns = {} %}
{%- for column in ['customer_id', 'cost_to_serve'] + segments %}
{%- do raw_columns.update({column: 'raw_' ~ column}) %}
{%- endfor %}

with source as (
    select
        {%- for segment in segments %}
        {{ input_column('customers', segment, inputs) }} as raw_{{ segment }},
        {%- endfor %}
        {{ input_column('customers', 'customer_id', inputs) }} as raw_customer_id,
        {{ input_column('customers', 'cost_to_serve', inputs) }} as raw_cost_to_serve
    from {{ input_relation('customers', inputs) }}
),

typed as (
    select
        {{ read_text('raw_customer_id') }} as customer_id,
        {{ read_money('raw_cost_to_serve') }} as cost_to_serve,
        {{ read_text('raw_cost_to_serve') }} as cost_to_serve_text,
        {%- for segment in segments %}
        {{ read_text('raw_' ~ segment) }} as {{ segment }},
        {%- endfor %}
        {{ json_object(raw_columns) }} as raw_values
    from source
),

repeated_keys as (
    select customer_id
    from typed
    group by customer_id
    having count(*) > 1
),

compared as (
    {{ without_repeated_keys('typed', 'customer_id') }}
),

judged as (
    select
        customer_id,
        cost_to_serve,
        {%- for segment in segments %}
        {{ segment }},
        {%- endfor %}
        raw_values,
        case
            when customer_id is null then 'missing key'
            when repeated_key_reason is not null then repeated_key_reason
            when cost_to_serve_text is not null and cost_to_serve is null then 'unreadable number'
            when cost_to_serve < 0 then 'negative amount'
            when cost_to_serve >= {{ amount_limit() }} then 'amount too large'
        end as rejection_reason
    from compared
)

select * from judged
