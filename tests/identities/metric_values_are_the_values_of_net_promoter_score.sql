{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

-- written out by hand: what metric_values reads from the project's documentation must be these columns
with scores as (
    select * from {{ ref('retention_metrics', 'net_promoter_score') }}
),

expected as (
    select
        'net_promoter_score' as metric,
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        cast(promoters - detractors as numeric(24, 6)) as numerator,
        cast(responses as numeric(24, 6)) as denominator,
        cast(net_promoter_score as numeric(24, 6)) as value
    from scores

    union all

    select
        'response_rate_pct' as metric,
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        cast(answered_invitations as numeric(24, 6)) as numerator,
        cast(invitations as numeric(24, 6)) as denominator,
        cast(response_rate_pct as numeric(24, 6)) as value
    from scores

    union all

    select
        'detractors' as metric,
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        cast(null as numeric(24, 6)) as numerator,
        cast(null as numeric(24, 6)) as denominator,
        cast(detractors as numeric(24, 6)) as value
    from scores
),

actual as (
    select * from {{ ref('retention_metrics', 'metric_values') }}
    where metric in ('net_promoter_score', 'response_rate_pct', 'detractors')
)

select
    coalesce(expected.metric, actual.metric) as metric,
    coalesce(expected.grain, actual.grain) as grain,
    coalesce(expected.period_start, actual.period_start) as period_start,
    expected.value as expected_value,
    actual.value as actual_value
from expected
full outer join actual
    on
        expected.metric = actual.metric
        and expected.activity_basis = actual.activity_basis
        and expected.grain = actual.grain
        and expected.period_start = actual.period_start
        and expected.segment = actual.segment
        and expected.segment_value = actual.segment_value
where
    expected.numerator is distinct from actual.numerator
    or expected.denominator is distinct from actual.denominator
    or expected.value is distinct from actual.value
