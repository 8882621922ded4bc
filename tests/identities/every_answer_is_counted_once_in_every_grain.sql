{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with expected as (
    select
        survey,
        count(*) as invitations,
        sum(case when responded_on <= {{ as_of_date }} then 1 else 0 end) as responses
    from {{ ref('retention_metrics', 'stg_survey_responses') }}
    where sent_on <= {{ as_of_date }}
    group by survey
),

actual as (
    select
        'nps' as survey,
        grain,
        sum(invitations) as invitations,
        sum(answered_invitations) as answered_invitations,
        sum(responses) as responses
    from {{ ref('retention_metrics', 'net_promoter_score') }}
    where segment = 'all'
    group by grain

    union all

    select
        'csat' as survey,
        grain,
        sum(satisfaction_invitations) as invitations,
        sum(satisfaction_answered_invitations) as answered_invitations,
        sum(satisfaction_responses) as responses
    from {{ ref('retention_metrics', 'customer_satisfaction') }}
    where segment = 'all'
    group by grain
)

select
    actual.survey,
    actual.grain,
    expected.invitations,
    expected.responses
from actual
left join expected on actual.survey = expected.survey
where
    actual.invitations is distinct from expected.invitations
    or actual.answered_invitations is distinct from expected.responses
    or actual.responses is distinct from expected.responses
