{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

with accepted as (
    select
        subscription_id,
        customer_id,
        started_on,
        -- a date no calendar reaches stands for "no end known"
        case when ended_on < {{ date_literal('9999-01-01') }} then ended_on end as ended_on,
        mrr
    from {{ ref('retention_metrics', 'base_subscriptions') }}
    where rejection_reason is null
)

select * from accepted
