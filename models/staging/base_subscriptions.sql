{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

{%- set inputs = var('inputs') %}

with source as (
    select
        {{ input_column('subscriptions', 'subscription_id', inputs) }} as raw_subscription_id,
        {{ input_column('subscriptions', 'customer_id', inputs) }} as raw_customer_id,
        {{ input_column('subscriptions', 'started_on', inputs) }} as raw_started_on,
        {{ input_column('subscriptions', 'ended_on', inputs) }} as raw_ended_on,
        {{ input_column('subscriptions', 'mrr', inputs) }} as raw_mrr
    from {{ input_relation('subscriptions', inputs) }}
),

typed as (
    select
        {{ read_text('raw_subscription_id') }} as subscription_id,
        {{ read_text('raw_customer_id') }} as customer_id,
        {{ read_date('raw_started_on') }} as started_on,
        {{ read_date('raw_ended_on') }} as ended_on,
        {{ read_money('raw_mrr') }} as mrr,
        {{ read_text('raw_started_on') }} as started_on_text,
        {{ read_text('raw_ended_on') }} as ended_on_text,
        {{ read_text('raw_mrr') }} as mrr_text,
        {{ json_object({
            'subscription_id': 'raw_subscription_id',
            'customer_id': 'raw_customer_id',
            'started_on': 'raw_started_on',
            'ended_on': 'raw_ended_on',
            'mrr': 'raw_mrr',
        }) }} as raw_values
    from source
),

repeated_keys as (
    select subscription_id
    from typed
    group by subscription_id
    having count(*) > 1
),

compared as (
    {{ without_repeated_keys('typed', 'subscription_id') }}
),

judged as (
    select
        subscription_id,
        customer_id,
        started_on,
        ended_on,
        mrr,
        raw_values,
        case
            when subscription_id is null or customer_id is null then 'missing key'
            when repeated_key_reason is not null then repeated_key_reason
            when started_on_text is null then 'missing date'
            when started_on is null then 'unreadable date'
            when ended_on_text is not null and ended_on is null then 'unreadable date'
            when mrr_text is null then 'missing number'
            when mrr is null then 'unreadable number'
            when started_on < {{ date_literal(var('calendar_start')) }} then 'before calendar start'
            when ended_on < started_on then 'ended before started'
            when mrr < 0 then 'negative amount'
            when mrr >= {{ amount_limit() }} then 'amount too large'
        end as rejection_reason
    from compared
)

select * from judged
