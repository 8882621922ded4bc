{%- set inputs = var('inputs') %}
{%- set segments = resolve_segments(var('segments'), inputs, var('bundled_company')) %}
{#- customers alike in every segment column form a group: everything is counted by group first, then by segment #}
{%- set segment_group = '0' %}
{%- if segments %}
{%- set segment_group = 'cast(dense_rank() over (order by ' ~ segments | join(', ') ~ ') as integer)' %}
{%- endif %}

with customers as (
    {%- if input_is_present('customers', inputs) %}
    select * from {{ ref('stg_customers') }}
    {%- else %}
    select cast(null as {{ dbt.type_string() }}) as customer_id
    where 1 = 0
    {%- endif %}
),

grouped as (
    select
        {%- for segment in segments %}
        {{ segment }},
        {%- endfor %}
        customer_id,
        {{ segment_group }} as segment_group
    from customers
)

select * from grouped
