{{ config(enabled=not var('inputs') and not var('as_of_date') and 'quarter' in var('grains')) }}

-- 200 customers on 1 January, 65 new, 250 on 31 March: a property of the bundled company's rows
with expected as (
    select
        cast(200 as bigint) as customers_at_start,
        cast(65 as bigint) as new_customers,
        cast(250 as bigint) as customers_at_end,
        cast(92.5 as numeric(18, 6)) as customer_retention_rate_pct,
        cast(7.5 as numeric(18, 6)) as customer_churn_rate_pct,
        cast(-25 as numeric(18, 6)) as net_customer_churn_rate_pct
),

actual as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where
        activity_basis = 'subscription'
        and grain = 'quarter'
        and period_start = {{ date_literal('2025-01-01') }}
        and segment = 'all'
        and segment_value = 'all'
)

select
    actual.customers_at_start,
    actual.new_customers,
    actual.customers_at_end,
    actual.customer_retention_rate_pct,
    actual.customer_churn_rate_pct,
    actual.net_customer_churn_rate_pct
from expected
-- a missing row must fail too
left join actual on 1 = 1
where
    actual.customers_at_start is distinct from expected.customers_at_start
    or actual.new_customers is distinct from expected.new_customers
    or actual.customers_at_end is distinct from expected.customers_at_end
    or actual.customer_retention_rate_pct is distinct from expected.customer_retention_rate_pct
    or actual.customer_churn_rate_pct is distinct from expected.customer_churn_rate_pct
    or actual.net_customer_churn_rate_pct is distinct from expected.net_customer_churn_rate_pct
