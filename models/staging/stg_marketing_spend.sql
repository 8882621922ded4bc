{{ config(enabled=input_is_present('marketing_spend', var('inputs'))) }}

with accepted as (
    select
        spent_on,
        purpose,
        coalesce(channel, '(unknown)') as channel,
        amount
    from {{ ref('retention_metrics', 'base_marketing_spend') }}
    where rejection_reason is null
)

select * from accepted
