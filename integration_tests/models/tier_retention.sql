-- a metric of their own, with the package's formulas: retention without reactivated customers counted as gained
select
    period_start,
    segment_value as tier,
    customers_at_start,
    customers_at_end,
    {{ retention_metrics.customer_retention_rate('customers_at_start', 'new_customers', 'customers_at_end') }}
        as generous_retention_rate_pct,
    {{ retention_metrics.ratio('customers_at_end', 'customers_at_start') }} as growth,
    {{ ratio('customers_at_end', 'customers_at_start') }} as theirs
from {{ ref('retention_metrics', 'customer_retention') }}
where activity_basis = 'subscription' and grain = 'quarter' and segment = 'tier'
