{{ config(enabled=input_is_present('customers', var('inputs'))) }}

{%- set segments = resolve_segments(var('segments'), var('inputs'), var('bundled_company')) %}

with customers as (
    select * from {{ ref('stg_customers') }}
),

grouped as (
    select
        customer_id,
        {%- for segment in segments %}
            {{ segment }},
        {%- endfor %}
        {%- if segments %}
            cast(dense_rank() over (order by {{ segments | join(', ') }}) as integer) as segment_group
        {%- else %}
            0 as segment_group
        {%- endif %}
    from customers
)

select * from grouped
