{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

with accepted as (
    select
        session_id,
        visitor_id,
        started_on
    from {{ ref('retention_metrics', 'base_sessions') }}
    where rejection_reason is null
)

select * from accepted
