with customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
),

totals as (
    select * from customers
    where segment = 'all'
),

segments as (
    select distinct segment from customers
    where segment <> 'all'
),

sums as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(customers_at_start) as customers_at_start,
        sum(new_customers) as new_customers,
        sum(reactivated_customers) as reactivated_customers,
        sum(lost_customers) as lost_customers,
        sum(retained_customers) as retained_customers,
        sum(transient_customers) as transient_customers,
        sum(customers_at_end) as customers_at_end
    from customers
    where segment <> 'all'
    group by activity_basis, grain, period_start, segment
)

select
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    segments.segment
from totals
cross join segments
left join sums
    on
        totals.activity_basis = sums.activity_basis
        and totals.grain = sums.grain
        and totals.period_start = sums.period_start
        and segments.segment = sums.segment
where
    totals.customers_at_start is distinct from sums.customers_at_start
    or totals.new_customers is distinct from sums.new_customers
    or totals.reactivated_customers is distinct from sums.reactivated_customers
    or totals.lost_customers is distinct from sums.lost_customers
    or totals.retained_customers is distinct from sums.retained_customers
    or totals.transient_customers is distinct from sums.transient_customers
    or totals.customers_at_end is distinct from sums.customers_at_end
