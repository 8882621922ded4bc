{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

with survey_totals as (
    select * from {{ ref('retention_metrics', 'survey_totals') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

-- the channel of the survey is a segment like the customer's attributes
spread as (
    select
        survey_totals.*,
        segment_groups.segment,
        segment_groups.segment_value
    from survey_totals
    inner join segment_groups on survey_totals.segment_group = segment_groups.segment_group

    union all

    select
        *,
        'survey_channel' as segment,
        channel as segment_value
    from survey_totals
),

surveyed as (
    select
        survey,
        grain,
        period_start,
        segment,
        segment_value,
        sum(invitations) as invitations,
        sum(answered_invitations) as answered_invitations,
        sum(responses) as responses,
        sum(favourable) as favourable,
        sum(unfavourable) as unfavourable
    from spread
    group by survey, grain, period_start, segment, segment_value
),

skeleton as (
    {{ gapless_periods('surveyed', keys=['survey']) }}
),

gapless as (
    select
        skeleton.*,
        cast(coalesce(surveyed.invitations, 0) as bigint) as invitations,
        cast(coalesce(surveyed.answered_invitations, 0) as bigint) as answered_invitations,
        cast(coalesce(surveyed.responses, 0) as bigint) as responses,
        cast(coalesce(surveyed.favourable, 0) as bigint) as favourable,
        cast(coalesce(surveyed.unfavourable, 0) as bigint) as unfavourable
    from skeleton
    left join surveyed
        on
            skeleton.survey = surveyed.survey
            and skeleton.grain = surveyed.grain
            and skeleton.period_start = surveyed.period_start
            and skeleton.segment = surveyed.segment
            and skeleton.segment_value = surveyed.segment_value
)

select * from gapless
