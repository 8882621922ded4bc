{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with survey_responses as (
    select
        survey,
        customer_id,
        channel,
        sent_on,
        -- an answer after as_of_date is not known yet
        case when responded_on <= {{ as_of_date }} then responded_on end as responded_on,
        case when survey = 'nps' then {{ nps_group('score') }} else {{ satisfaction_group('score') }} end as answer
    from {{ ref('retention_metrics', 'stg_survey_responses') }}
    where sent_on <= {{ as_of_date }}
),

customer_segments as (
    select * from {{ ref('retention_metrics', 'customer_segments') }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

-- an invitation counts on the day it was sent, its answer on the day it was given
events as (
    select
        survey,
        customer_id,
        channel,
        sent_on as happened_on,
        1 as invitations,
        case when responded_on is not null then 1 else 0 end as answered_invitations,
        0 as responses,
        cast(null as {{ dbt.type_string() }}) as answer
    from survey_responses

    union all

    select
        survey,
        customer_id,
        channel,
        responded_on as happened_on,
        0 as invitations,
        0 as answered_invitations,
        1 as responses,
        answer
    from survey_responses
    where responded_on is not null
),

totals as (
    select
        events.survey,
        period_days.grain,
        period_days.period_start,
        events.channel,
        coalesce(customer_segments.segment_group, 0) as segment_group,
        sum(events.invitations) as invitations,
        sum(events.answered_invitations) as answered_invitations,
        sum(events.responses) as responses,
        sum(case when events.answer in ('promoter', 'satisfied') then 1 else 0 end) as favourable,
        sum(case when events.answer in ('detractor', 'dissatisfied') then 1 else 0 end) as unfavourable
    from events
    inner join period_days on events.happened_on = period_days.day_on
    left join customer_segments on events.customer_id = customer_segments.customer_id
    group by
        events.survey,
        period_days.grain,
        period_days.period_start,
        events.channel,
        coalesce(customer_segments.segment_group, 0)
)

select * from totals
