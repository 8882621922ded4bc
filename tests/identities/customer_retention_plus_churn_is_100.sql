-- both are null where nobody was there at the start, and only there; with the definitions of another tool this holds of
-- our own churn beside it, and retention stays what it is
{%- set is_own = var('definitions') == 'default' %}

with customer_retention as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
),

own_churn as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        segment_value,
        {{ 'customer_churn_rate_pct' if is_own else 'value' }} as customer_churn_rate_pct
    from {{ ref('retention_metrics', 'customer_retention' if is_own else 'definition_comparison') }}
    {{ "where definitions = 'default' and metric = 'customer_churn_rate_pct'" if not is_own }}
),

rates as (
    select
        customer_retention.activity_basis,
        customer_retention.grain,
        customer_retention.period_start,
        customer_retention.segment,
        customer_retention.segment_value,
        customer_retention.customers_at_start,
        customer_retention.customer_retention_rate_pct,
        case
            when customer_retention.activity_basis = 'subscription' then own_churn.customer_churn_rate_pct
            else customer_retention.customer_churn_rate_pct
        end as customer_churn_rate_pct
    from customer_retention
    left join own_churn
        on {{ equal_columns(
            'customer_retention', 'own_churn', ['activity_basis', 'grain', 'period_start', 'segment', 'segment_value']
        ) }}
)

select * from rates
where
    customer_retention_rate_pct + customer_churn_rate_pct
    is distinct from case when customers_at_start > 0 then 100 end
