{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

with survey_period_totals as (
    select * from {{ ref('retention_metrics', 'survey_period_totals') }}
    where survey = 'nps'
),

counted as (
    select
        'none' as activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        invitations,
        answered_invitations,
        responses,
        favourable as promoters,
        responses - favourable - unfavourable as passives,
        unfavourable as detractors
    from survey_period_totals
),

rates as (
    select
        *,
        {{ response_rate('answered_invitations', 'invitations') }} as response_rate_pct,
        {{ net_promoter_score('promoters', 'detractors', 'responses') }} as net_promoter_score,
        {{ net_promoter_score_bound('promoters', 'detractors', 'responses', 'lower') }}
            as net_promoter_score_lower_bound,
        {{ net_promoter_score_bound('promoters', 'detractors', 'responses', 'upper') }}
            as net_promoter_score_upper_bound
    from counted
)

select * from rates
