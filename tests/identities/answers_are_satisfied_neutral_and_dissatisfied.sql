{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

select
    grain,
    period_start,
    segment,
    segment_value
from {{ ref('retention_metrics', 'customer_satisfaction') }}
where
    satisfied + neutral + dissatisfied <> satisfaction_responses
    or least(satisfied, neutral, dissatisfied) < 0
    or satisfaction_answered_invitations not between 0 and satisfaction_invitations
