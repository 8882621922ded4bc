{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

with customers as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        least(
            customers_at_start,
            new_customers,
            reactivated_customers,
            lost_customers,
            retained_customers,
            transient_customers,
            customers_at_end
        ) as smallest
    from {{ ref('retention_metrics', 'customer_retention') }}
),

revenue as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        least(
            mrr_at_start, new_mrr, reactivation_mrr, expansion_mrr, contraction_mrr, churned_mrr, mrr_at_end
        ) as smallest
    from {{ ref('retention_metrics', 'revenue_retention') }}
)

select * from customers
where smallest < 0

union all

select * from revenue
where smallest < 0
