select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    retained_customers,
    lost_customers,
    customers_at_start
from {{ ref('retention_metrics', 'customer_retention') }}
where retained_customers + lost_customers is distinct from customers_at_start
