{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

with survey_period_totals as (
    select * from {{ ref('retention_metrics', 'survey_period_totals') }}
    where survey = 'csat'
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
        invitations as satisfaction_invitations,
        answered_invitations as satisfaction_answered_invitations,
        responses as satisfaction_responses,
        favourable as satisfied,
        responses - favourable - unfavourable as neutral,
        unfavourable as dissatisfied
    from survey_period_totals
),

rates as (
    select
        *,
        {{ response_rate('satisfaction_answered_invitations', 'satisfaction_invitations') }}
            as satisfaction_response_rate_pct,
        {{ customer_satisfaction('satisfied', 'satisfaction_responses') }} as customer_satisfaction_pct,
        {{ adjusted_wald_bound('satisfied', 'satisfaction_responses', 'lower') }}
            as customer_satisfaction_lower_bound_pct,
        {{ adjusted_wald_bound('satisfied', 'satisfaction_responses', 'upper') }}
            as customer_satisfaction_upper_bound_pct
    from counted
)

select * from rates
