{{ config(enabled=input_is_present('subscriptions', var('inputs')), materialized='view') }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with spans as (
    select * from {{ ref('retention_metrics', 'stg_subscriptions') }}
    where mrr > 0 and (ended_on is null or ended_on > started_on)
),

starts as (
    select
        customer_id,
        started_on as changed_on,
        mrr as delta
    from spans
    where started_on <= {{ as_of_date }}
),

ends as (
    select
        customer_id,
        ended_on as changed_on,
        -mrr as delta
    from spans
    where ended_on <= {{ as_of_date }}
),

changes as (
    select * from starts
    union all
    select * from ends
)

select * from changes
