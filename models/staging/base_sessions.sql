{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

{%- set inputs = var('inputs') %}

with source as (
    select
        {{ input_column('sessions', 'session_id', inputs) }} as raw_session_id,
        {{ input_column('sessions', 'visitor_id', inputs) }} as raw_visitor_id,
        {{ input_column('sessions', 'started_at', inputs) }} as raw_started_at
    from {{ input_relation('sessions', inputs) }}
),

typed as (
    select
        {{ read_text('raw_session_id') }} as session_id,
        {{ read_text('raw_visitor_id') }} as visitor_id,
        {{ read_business_date('raw_started_at', var('business_timezone')) }} as started_on,
        {{ read_text('raw_started_at') }} as started_at_text,
        {{ json_object({
            'session_id': 'raw_session_id',
            'visitor_id': 'raw_visitor_id',
            'started_at': 'raw_started_at',
        }) }} as raw_values
    from source
),

repeated_keys as (
    select session_id
    from typed
    group by session_id
    having count(*) > 1
),

compared as (
    {{ without_repeated_keys('typed', 'session_id') }}
),

judged as (
    select
        session_id,
        visitor_id,
        started_on,
        raw_values,
        case
            when session_id is null or visitor_id is null then 'missing key'
            when repeated_key_reason is not null then repeated_key_reason
            when started_at_text is null then 'missing date'
            when started_on is null then 'unreadable date'
            when started_on < {{ date_literal(var('calendar_start')) }} then 'before calendar start'
        end as rejection_reason
    from compared
)

select * from judged
