with customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where segment = 'all'
),

counted as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        count(case when movement = 'new' then customer_id end) as new_customers,
        count(case when movement = 'reactivation' then customer_id end) as reactivated_customers,
        count(case when movement = 'churn' then customer_id end) as lost_customers,
        count(case when movement = 'transient' then customer_id end) as transient_customers
    from {{ ref('retention_metrics', 'customer_movements') }}
    group by activity_basis, grain, period_start, period_end, is_complete
)

select
    coalesce(customers.activity_basis, counted.activity_basis) as activity_basis,
    coalesce(customers.grain, counted.grain) as grain,
    coalesce(customers.period_start, counted.period_start) as period_start
from customers
full outer join counted
    on
        customers.activity_basis = counted.activity_basis
        and customers.grain = counted.grain
        and customers.period_start = counted.period_start
        and customers.period_end = counted.period_end
        and customers.is_complete = counted.is_complete
where
    customers.new_customers is distinct from coalesce(counted.new_customers, 0)
    or customers.reactivated_customers is distinct from coalesce(counted.reactivated_customers, 0)
    or customers.lost_customers is distinct from coalesce(counted.lost_customers, 0)
    or customers.transient_customers is distinct from coalesce(counted.transient_customers, 0)
