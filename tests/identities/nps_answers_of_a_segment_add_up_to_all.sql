{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

-- survey_channel is a segment like the others
with totals as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(invitations) as invitations,
        sum(answered_invitations) as answered_invitations,
        sum(responses) as responses,
        sum(promoters) as promoters,
        sum(passives) as passives,
        sum(detractors) as detractors
    from {{ ref('retention_metrics', 'net_promoter_score') }}
    group by
        activity_basis,
        grain,
        period_start,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'net_promoter_score') }}
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
    or min(totals.invitations) is distinct from max(totals.invitations)
    or min(totals.answered_invitations) is distinct from max(totals.answered_invitations)
    or min(totals.responses) is distinct from max(totals.responses)
    or min(totals.promoters) is distinct from max(totals.promoters)
    or min(totals.passives) is distinct from max(totals.passives)
    or min(totals.detractors) is distinct from max(totals.detractors)
