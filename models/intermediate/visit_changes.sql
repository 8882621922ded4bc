{{ config(enabled=input_is_present('sessions', var('inputs')), materialized='view') }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with visit_days as (
    select * from {{ ref('retention_metrics', 'visit_days') }}
),

starts as (
    select
        visitor_id as customer_id,
        visited_on as changed_on,
        sessions as delta
    from visit_days
),

-- what was counted in ceases to count after visit_active_days
ends as (
    select
        visitor_id as customer_id,
        {{ add_days('visited_on', var('visit_active_days')) }} as changed_on,
        -sessions as delta
    from visit_days
),

changes as (
    select * from starts
    union all
    select * from ends
    where changed_on <= {{ as_of_date }}
)

select * from changes
