{{ config(enabled=input_is_present('marketing_spend', var('inputs'))) }}

{%- set inputs = var('inputs') %}

with source as (
    select
        {{ input_column('marketing_spend', 'spent_on', inputs) }} as raw_spent_on,
        {{ input_column('marketing_spend', 'purpose', inputs) }} as raw_purpose,
        {{ input_column('marketing_spend', 'channel', inputs) }} as raw_channel,
        {{ input_column('marketing_spend', 'amount', inputs) }} as raw_amount
    from {{ input_relation('marketing_spend', inputs) }}
),

typed as (
    select
        {{ read_date('raw_spent_on') }} as spent_on,
        lower({{ read_text('raw_purpose') }}) as purpose,
        {{ read_text('raw_channel') }} as channel,
        {{ read_money('raw_amount') }} as amount,
        {{ read_text('raw_spent_on') }} as spent_on_text,
        {{ read_text('raw_amount') }} as amount_text,
        {{ json_object({
            'spent_on': 'raw_spent_on',
            'purpose': 'raw_purpose',
            'channel': 'raw_channel',
            'amount': 'raw_amount',
        }) }} as raw_values
    from source
),

judged as (
    select
        spent_on,
        purpose,
        channel,
        amount,
        raw_values,
        case
            when purpose is null or purpose not in ('acquisition', 'retention') then 'unknown purpose'
            when spent_on_text is null then 'missing date'
            when spent_on is null then 'unreadable date'
            when amount_text is null then 'missing number'
            when amount is null then 'unreadable number'
            when spent_on < {{ date_literal(var('calendar_start')) }} then 'before calendar start'
            when amount < 0 then 'negative amount'
            when amount >= {{ amount_limit() }} then 'amount too large'
        end as rejection_reason
    from typed
)

select * from judged
