{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

-- survey_channel is a segment like the others
with totals as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(satisfaction_invitations) as satisfaction_invitations,
        sum(satisfaction_answered_invitations) as satisfaction_answered_invitations,
        sum(satisfaction_responses) as satisfaction_responses,
        sum(satisfied) as satisfied,
        sum(neutral) as neutral,
        sum(dissatisfied) as dissatisfied
    from {{ ref('retention_metrics', 'customer_satisfaction') }}
    group by
        activity_basis,
        grain,
        period_start,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'customer_satisfaction') }}
)

-- the sum over the values of a segment is the same for every segment, `all` included
select
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    count(*) as segments_with_rows
from totals
cross join segments
group by
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    segments.segments
having
    count(*) <> segments.segments
    or min(totals.satisfaction_invitations) is distinct from max(totals.satisfaction_invitations)
    or min(totals.satisfaction_answered_invitations) is distinct from max(totals.satisfaction_answered_invitations)
    or min(totals.satisfaction_responses) is distinct from max(totals.satisfaction_responses)
    or min(totals.satisfied) is distinct from max(totals.satisfied)
    or min(totals.neutral) is distinct from max(totals.neutral)
    or min(totals.dissatisfied) is distinct from max(totals.dissatisfied)
