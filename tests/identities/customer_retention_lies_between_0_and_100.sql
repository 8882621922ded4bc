select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    customer_retention_rate_pct
from {{ ref('retention_metrics', 'customer_retention') }}
where customer_retention_rate_pct < 0 or customer_retention_rate_pct > 100
