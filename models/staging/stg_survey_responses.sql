{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

with accepted as (
    select
        response_id,
        customer_id,
        survey,
        coalesce(channel, '(unknown)') as channel,
        sent_on,
        -- an answer without a score says nothing: the invitation stays unanswered
        case when score is not null then responded_on end as responded_on,
        score
    from {{ ref('retention_metrics', 'base_survey_responses') }}
    where rejection_reason is null
)

select * from accepted
