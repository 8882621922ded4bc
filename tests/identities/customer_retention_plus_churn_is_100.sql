-- both are null where nobody was there at the start, and only there
select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    customers_at_start,
    customer_retention_rate_pct,
    customer_churn_rate_pct
from {{ ref('retention_metrics', 'customer_retention') }}
where
    customer_retention_rate_pct + customer_churn_rate_pct
    is distinct from case when customers_at_start > 0 then 100 end
