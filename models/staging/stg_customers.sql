{{ config(enabled=input_is_present('customers', var('inputs'))) }}

{%- set segments = resolve_segments(var('segments'), var('inputs'), var('bundled_company')) %}

with accepted as (
    select
        customer_id,
        {%- for segment in segments %}
        coalesce({{ segment }}, '(unknown)') as {{ segment }},
        {%- endfor %}
        cost_to_serve
    from {{ ref('retention_metrics', 'base_customers') }}
    where rejection_reason is null
)

select * from accepted
