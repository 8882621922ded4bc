-- a rate without bounds, or bounds without a rate, fails too
select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    customer_retention_rate_lower_bound_pct,
    customer_retention_rate_pct,
    customer_retention_rate_upper_bound_pct
from {{ ref('retention_metrics', 'customer_retention') }}
where
    case
        when customer_retention_rate_pct is null
            then
                customer_retention_rate_lower_bound_pct is null
                and customer_retention_rate_upper_bound_pct is null
        else
            coalesce(
                customer_retention_rate_lower_bound_pct between 0 and customer_retention_rate_pct
                and customer_retention_rate_upper_bound_pct between customer_retention_rate_pct and 100,
                false
            )
    end = false
