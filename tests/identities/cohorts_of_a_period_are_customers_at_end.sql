-- every active customer belongs to one cohort; grains of less than a month have none
with cohorts as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        sum(active_customers) as active_customers
    from {{ ref('retention_metrics', 'cohort_retention') }}
    group by activity_basis, grain, period_start, segment, segment_value
),

customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where grain in (
        select distinct cohort_retention.grain
        from {{ ref('retention_metrics', 'cohort_retention') }} as cohort_retention
    )
)

select
    coalesce(customers.activity_basis, cohorts.activity_basis) as activity_basis,
    coalesce(customers.grain, cohorts.grain) as grain,
    coalesce(customers.period_start, cohorts.period_start) as period_start,
    coalesce(customers.segment, cohorts.segment) as segment,
    coalesce(customers.segment_value, cohorts.segment_value) as segment_value,
    customers.customers_at_end,
    cohorts.active_customers
from customers
full outer join cohorts
    on
        customers.activity_basis = cohorts.activity_basis
        and customers.grain = cohorts.grain
        and customers.period_start = cohorts.period_start
        and customers.segment = cohorts.segment
        and customers.segment_value = cohorts.segment_value
-- before its first cohort a segment value has customers of zero and no cell
where
    customers.customers_at_end is null
    or customers.customers_at_end is distinct from coalesce(cohorts.active_customers, 0)
