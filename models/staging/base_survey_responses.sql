{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

{%- set inputs = var('inputs') %}

with source as (
    select
        {{ input_column('survey_responses', 'response_id', inputs) }} as raw_response_id,
        {{ input_column('survey_responses', 'customer_id', inputs) }} as raw_customer_id,
        {{ input_column('survey_responses', 'survey', inputs) }} as raw_survey,
        {{ input_column('survey_responses', 'channel', inputs) }} as raw_channel,
        {{ input_column('survey_responses', 'sent_at', inputs) }} as raw_sent_at,
        {{ input_column('survey_responses', 'responded_at', inputs) }} as raw_responded_at,
        {{ input_column('survey_responses', 'score', inputs) }} as raw_score
    from {{ input_relation('survey_responses', inputs) }}
),

typed as (
    select
        {{ read_text('raw_response_id') }} as response_id,
        {{ read_text('raw_customer_id') }} as customer_id,
        lower({{ read_text('raw_survey') }}) as survey,
        {{ read_text('raw_channel') }} as channel,
        {{ read_business_date('raw_sent_at', var('business_timezone')) }} as sent_on,
        {{ read_business_date('raw_responded_at', var('business_timezone')) }} as responded_on,
        {{ read_whole_number('raw_score') }} as score,
        {{ read_text('raw_sent_at') }} as sent_at_text,
        {{ read_text('raw_responded_at') }} as responded_at_text,
        {{ read_text('raw_score') }} as score_text,
        {{ json_object({
            'response_id': 'raw_response_id',
            'customer_id': 'raw_customer_id',
            'survey': 'raw_survey',
            'channel': 'raw_channel',
            'sent_at': 'raw_sent_at',
            'responded_at': 'raw_responded_at',
            'score': 'raw_score',
        }) }} as raw_values
    from source
),

repeated_keys as (
    select response_id
    from typed
    group by response_id
    having count(*) > 1
),

compared as (
    {{ without_repeated_keys('typed', 'response_id') }}
),

known_customers as (
    {%- if input_is_present('customers', inputs) %}
    select customer_id from {{ ref('retention_metrics', 'stg_customers') }}
    {%- else %}
    select distinct customer_id from compared
    {%- endif %}
),

judged as (
    select
        compared.response_id,
        compared.customer_id,
        compared.survey,
        compared.channel,
        compared.sent_on,
        compared.responded_on,
        compared.score,
        compared.raw_values,
        case
            when compared.response_id is null or compared.customer_id is null then 'missing key'
            when compared.repeated_key_reason is not null then compared.repeated_key_reason
            when compared.survey is null or compared.survey not in ('nps', 'csat') then 'unknown survey'
            when compared.sent_at_text is null then 'missing date'
            when compared.sent_on is null then 'unreadable date'
            when compared.responded_at_text is not null and compared.responded_on is null then 'unreadable date'
            when compared.score_text is not null and compared.responded_at_text is null then 'missing date'
            when compared.score_text is not null and compared.score is null then 'unreadable number'
            when compared.sent_on < {{ date_literal(var('calendar_start')) }} then 'before calendar start'
            when compared.responded_on < compared.sent_on then 'responded before sent'
            when compared.survey = 'nps' and (compared.score < 0 or compared.score > 10) then 'score out of range'
            when compared.survey = 'csat' and (compared.score < 1 or compared.score > 5) then 'score out of range'
            when known_customers.customer_id is null then 'unknown customer'
        end as rejection_reason
    from compared
    left join known_customers on compared.customer_id = known_customers.customer_id
)

select * from judged
