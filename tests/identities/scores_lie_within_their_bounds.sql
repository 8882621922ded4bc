{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

-- a score without bounds, or bounds without a score, fails too; the bounds of a single answer do not reach 100
with scores as (
    select
        'net_promoter_score' as metric,
        grain,
        period_start,
        segment,
        segment_value,
        responses,
        -100 as smallest,
        net_promoter_score as score,
        net_promoter_score_lower_bound as lower_bound,
        net_promoter_score_upper_bound as upper_bound
    from {{ ref('retention_metrics', 'net_promoter_score') }}
    where responses <> 1

    union all

    select
        'customer_satisfaction' as metric,
        grain,
        period_start,
        segment,
        segment_value,
        satisfaction_responses as responses,
        0 as smallest,
        customer_satisfaction_pct as score,
        customer_satisfaction_lower_bound_pct as lower_bound,
        customer_satisfaction_upper_bound_pct as upper_bound
    from {{ ref('retention_metrics', 'customer_satisfaction') }}
)

select * from scores
where
    (responses = 0) <> (score is null)
    or (score is null) <> (lower_bound is null)
    or (score is null) <> (upper_bound is null)
    or lower_bound not between smallest and score
    or upper_bound not between score and 100
