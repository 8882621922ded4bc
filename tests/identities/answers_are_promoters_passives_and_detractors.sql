{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

select
    grain,
    period_start,
    segment,
    segment_value
from {{ ref('retention_metrics', 'net_promoter_score') }}
where
    promoters + passives + detractors <> responses
    or least(promoters, passives, detractors) < 0
    or answered_invitations not between 0 and invitations
