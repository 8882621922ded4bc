-- 100 − end / start × 100, within the rounding of the last place
select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    customers_at_start,
    customers_at_end,
    net_customer_churn_rate_pct
from {{ ref('retention_metrics', 'customer_retention') }}
where
    case
        when customers_at_start > 0
            then
                coalesce(
                    abs((100 - net_customer_churn_rate_pct) * customers_at_start - 100 * customers_at_end)
                    <= 0.0000005 * customers_at_start,
                    false
                )
        else net_customer_churn_rate_pct is null
    end = false
