with customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
),

firsts as (
    select
        activity_basis,
        grain,
        min(period_start) as first_period_start
    from customers
    group by activity_basis, grain
)

select
    customers.activity_basis,
    customers.grain,
    customers.period_start,
    customers.segment,
    customers.segment_value,
    customers.customers_at_start
from customers
inner join firsts
    on
        customers.activity_basis = firsts.activity_basis
        and customers.grain = firsts.grain
        and customers.period_start = firsts.first_period_start
where customers.customers_at_start is distinct from 0
