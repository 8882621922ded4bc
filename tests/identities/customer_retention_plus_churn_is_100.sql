-- both are null where nobody was there at the start, and only there; with the definitions of another tool this holds of our
-- own churn beside it, and retention stays what it is
with customer_retention as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
),

{%- if var('definitions') != 'default' %}

own_churn as (
    select * from {{ ref('retention_metrics', 'definition_comparison') }}
    where definitions = 'default' and metric = 'customer_churn_rate_pct'
),
{%- endif %}

rates as (
    select
        customer_retention.activity_basis,
        customer_retention.grain,
        customer_retention.period_start,
        customer_retention.segment,
        customer_retention.segment_value,
        customer_retention.customers_at_start,
        customer_retention.customer_retention_rate_pct,
        {%- if var('definitions') == 'default' %}
        customer_retention.customer_churn_rate_pct
    from customer_retention
        {%- else %}
        case
            when customer_retention.activity_basis = 'subscription' then own_churn.value
            else customer_retention.customer_churn_rate_pct
        end as customer_churn_rate_pct
    from customer_retention
    left join own_churn
        on {{ equal_columns(
            'customer_retention', 'own_churn', ['activity_basis', 'grain', 'period_start', 'segment', 'segment_value']
        ) }}
        {%- endif %}
)

select * from rates
where
    customer_retention_rate_pct + customer_churn_rate_pct
    is distinct from case when customers_at_start > 0 then 100 end
