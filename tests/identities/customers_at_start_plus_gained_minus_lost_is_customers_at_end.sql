select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    customers_at_start,
    new_customers,
    reactivated_customers,
    lost_customers,
    customers_at_end
from {{ ref('retention_metrics', 'customer_retention') }}
where
    customers_at_start + new_customers + reactivated_customers - lost_customers
    is distinct from customers_at_end
