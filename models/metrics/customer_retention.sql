with period_totals as (
    select * from {{ ref('retention_metrics', 'period_totals') }}
),

counted as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(customers_at_start as bigint) as customers_at_start,
        cast(new_customers as bigint) as new_customers,
        cast(reactivated_customers as bigint) as reactivated_customers,
        cast(lost_customers as bigint) as lost_customers,
        cast(customers_at_start - lost_customers as bigint) as retained_customers,
        cast(transient_customers as bigint) as transient_customers,
        cast(customers_at_end as bigint) as customers_at_end
    from period_totals
),

rates as (
    select
        *,
        {{ customer_retention_rate(
            'customers_at_start', 'new_customers + reactivated_customers', 'customers_at_end'
        ) }} as customer_retention_rate_pct,
        {{ wilson_bound('retained_customers', 'customers_at_start', 'lower') }}
            as customer_retention_rate_lower_bound_pct,
        {{ wilson_bound('retained_customers', 'customers_at_start', 'upper') }}
            as customer_retention_rate_upper_bound_pct,
        {{ customer_churn_rate('lost_customers', 'customers_at_start') }} as customer_churn_rate_pct,
        {{ net_customer_churn_rate('customers_at_start', 'customers_at_end') }} as net_customer_churn_rate_pct
    from counted
)

select * from rates
