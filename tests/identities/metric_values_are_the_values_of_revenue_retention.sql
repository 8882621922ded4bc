{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- written out by hand: what metric_values reads from the project's documentation must be these columns
{%- set definitions = var('definitions') %}

with marts as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
),

revenue as (
    {%- if definitions == 'default' %}
    select
        *,
        mrr_at_end - new_mrr - reactivation_mrr as retained_mrr
    from marts
    {%- else %}
    -- what is retained by the definitions of another tool is no sum of the bridge's columns
    select
        marts.*,
        comparison.numerator as retained_mrr
    from marts
    left join {{ ref('retention_metrics', 'definition_comparison') }} as comparison
        on
            {{ equal_columns('marts', 'comparison', ['grain', 'period_start', 'segment', 'segment_value']) }}
            and comparison.definitions = '{{ definitions }}'
            and comparison.metric = 'net_revenue_retention_rate_pct'
    {%- endif %}
),

expected as (
    select
        'churned_mrr' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(null as numeric(24, 6)) as numerator,
        cast(null as numeric(24, 6)) as denominator,
        cast(churned_mrr as numeric(24, 6)) as value
    from revenue

    union all

    select
        'net_revenue_retention_rate_pct' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(retained_mrr as numeric(24, 6)) as numerator,
        cast(mrr_at_start as numeric(24, 6)) as denominator,
        cast(net_revenue_retention_rate_pct as numeric(24, 6)) as value
    from revenue

    union all

    select
        'quick_ratio' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(mrr_at_end - mrr_at_start + churned_mrr + contraction_mrr as numeric(24, 6)) as numerator,
        cast(churned_mrr + contraction_mrr as numeric(24, 6)) as denominator,
        cast(quick_ratio as numeric(24, 6)) as value
    from revenue

    union all

    select
        'arpa' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(mrr_at_end as numeric(24, 6)) as numerator,
        cast(paying_customers as numeric(24, 6)) as denominator,
        cast(arpa as numeric(24, 6)) as value
    from revenue
),

actual as (
    select * from {{ ref('retention_metrics', 'metric_values') }}
    where metric in ('churned_mrr', 'net_revenue_retention_rate_pct', 'quick_ratio', 'arpa')
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
    expected.period_end is distinct from actual.period_end
    or expected.is_complete is distinct from actual.is_complete
    or expected.numerator is distinct from actual.numerator
    or expected.denominator is distinct from actual.denominator
    or expected.value is distinct from actual.value
