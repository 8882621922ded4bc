-- written out by hand: what metric_values reads from the project's documentation must be these columns
with customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
),

expected as (
    select
        'customers_at_start' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(null as numeric(24, 6)) as numerator,
        cast(null as numeric(24, 6)) as denominator,
        cast(customers_at_start as numeric(24, 6)) as value
    from customers

    union all

    select
        'lost_customers' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(null as numeric(24, 6)) as numerator,
        cast(null as numeric(24, 6)) as denominator,
        cast(lost_customers as numeric(24, 6)) as value
    from customers

    union all

    select
        'customer_retention_rate_pct' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(customers_at_end - new_customers - reactivated_customers as numeric(24, 6)) as numerator,
        cast(customers_at_start as numeric(24, 6)) as denominator,
        cast(customer_retention_rate_pct as numeric(24, 6)) as value
    from customers

    union all

    select
        'net_customer_churn_rate_pct' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(customers_at_start - customers_at_end as numeric(24, 6)) as numerator,
        cast(customers_at_start as numeric(24, 6)) as denominator,
        cast(net_customer_churn_rate_pct as numeric(24, 6)) as value
    from customers
),

actual as (
    select * from {{ ref('retention_metrics', 'metric_values') }}
    where
        metric in (
            'customers_at_start', 'lost_customers', 'customer_retention_rate_pct', 'net_customer_churn_rate_pct'
        )
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
