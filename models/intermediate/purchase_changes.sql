{{ config(enabled=input_is_present('orders', var('inputs')), materialized='view') }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with purchase_days as (
    select * from {{ ref('retention_metrics', 'purchase_days') }}
),

starts as (
    select
        customer_id,
        ordered_on as changed_on,
        orders as delta
    from purchase_days
),

-- what was counted in ceases to count after purchase_active_days
ends as (
    select
        customer_id,
        {{ add_days('ordered_on', var('purchase_active_days')) }} as changed_on,
        -orders as delta
    from purchase_days
),

changes as (
    select * from starts
    union all
    select * from ends
    where changed_on <= {{ as_of_date }}
)

select * from changes
