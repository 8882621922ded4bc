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

-- our own churn, also where the mart follows the definitions of another tool
actual as (
    select
        customer_retention.customers_at_start,
        customer_retention.new_customers,
        customer_retention.customers_at_end,
        customer_retention.customer_retention_rate_pct,
        {%- if var('definitions') == 'default' %}
        customer_retention.customer_churn_rate_pct,
        {%- else %}
        definition_comparison.value as customer_churn_rate_pct,
        {%- endif %}
        customer_retention.net_customer_churn_rate_pct
    from {{ ref('retention_metrics', 'customer_retention') }} as customer_retention
    inner join {{ ref('retention_metrics', 'definition_comparison') }} as definition_comparison
        on {{ equal_columns(
            'customer_retention', 'definition_comparison',
            ['activity_basis', 'grain', 'period_start', 'segment', 'segment_value']
        ) }}
    where
        customer_retention.activity_basis = 'subscription'
        and customer_retention.grain = 'quarter'
        and customer_retention.period_start = {{ date_literal('2025-01-01') }}
        and customer_retention.segment = 'all'
        and customer_retention.segment_value = 'all'
        and definition_comparison.definitions = 'default'
        and definition_comparison.metric = 'customer_churn_rate_pct'
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
