{{ config(enabled='month' in var('grains') and 'year' in var('grains')) }}

-- the twelve months that end with the last month of a year are the year
with years as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where grain = 'year' and is_complete
),

last_months as (
    select * from {{ ref('retention_metrics', 'trailing_retention') }}
)

select
    years.activity_basis,
    years.period_start,
    years.segment,
    years.segment_value
from years
left join last_months
    on
        years.activity_basis = last_months.activity_basis
        and years.period_end = last_months.period_end
        and years.segment = last_months.segment
        and years.segment_value = last_months.segment_value
where
    years.customers_at_start is distinct from last_months.trailing_customers_at_start
    or years.retained_customers is distinct from last_months.trailing_retained_customers
    or years.lost_customers is distinct from last_months.trailing_lost_customers
    or years.customer_retention_rate_pct is distinct from last_months.trailing_customer_retention_rate_pct
