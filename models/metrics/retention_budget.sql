{%- set has_subscriptions = input_is_present('subscriptions', var('inputs')) %}
{%- set has_orders = input_is_present('orders', var('inputs')) %}
{%- set has_spend = input_is_present('marketing_spend', var('inputs')) %}
{{- config(enabled=has_spend and (has_subscriptions or has_orders)) }}
{%- set joined = ['grain', 'period_start', 'segment', 'segment_value'] %}

with spend_totals as (
    select * from {{ ref('retention_metrics', 'spend_totals') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

-- who is won and kept; only segments to which spend can be attributed
customer_retention as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where activity_basis in ('subscription', 'purchase') and segment in ('all', 'acquisition_channel')
),

customer_lifetime_value as (
    select * from {{ ref('retention_metrics', 'customer_lifetime_value') }}
),

bases as (
    select distinct activity_basis from customer_retention
),

known as (
    select
        grain,
        period_start,
        segment,
        segment_value
    from spend_totals

    union all

    select
        grain,
        period_start,
        segment,
        segment_value
    from customer_retention
),

skeleton as (
    {{ gapless_periods('known') }}
),

assembled as (
    select
        bases.activity_basis,
        skeleton.grain,
        skeleton.period_start,
        skeleton.period_end,
        skeleton.is_complete,
        skeleton.segment,
        skeleton.segment_value,
        cast(coalesce(spend_totals.acquisition_spend, 0) as numeric(18, 2)) as acquisition_spend,
        cast(coalesce(spend_totals.retention_spend, 0) as numeric(18, 2)) as retention_spend,
        coalesce(customer_retention.new_customers, 0) as new_customers,
        coalesce(customer_retention.retained_customers, 0) as retained_customers,
        customer_lifetime_value.gross_margin_pct,
        case
            when bases.activity_basis = 'subscription' then customer_lifetime_value.subscription_lifetime_value
            else customer_lifetime_value.transaction_lifetime_value
        end as lifetime_value,
        case
            when bases.activity_basis = 'subscription' then customer_lifetime_value.arpa
            else {{ monthly_order_revenue(
                'customer_lifetime_value.average_order_value', 'customer_lifetime_value.orders_per_customer_per_year'
            ) }}
        end as monthly_revenue
    from skeleton
    cross join bases
    left join spend_totals on {{ equal_columns('skeleton', 'spend_totals', joined) }}
    left join customer_retention
        on
            bases.activity_basis = customer_retention.activity_basis
            and {{ equal_columns('skeleton', 'customer_retention', joined) }}
    left join customer_lifetime_value on {{ equal_columns('skeleton', 'customer_lifetime_value', joined) }}
),

costs as (
    select
        *,
        {{ percentage('retention_spend', 'acquisition_spend + retention_spend') }} as retention_spend_share_pct,
        {{ customer_acquisition_cost('acquisition_spend', 'new_customers') }} as customer_acquisition_cost,
        {{ cost_per_retained_customer('retention_spend', 'retained_customers') }} as cost_per_retained_customer
    from assembled
),

compared as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        acquisition_spend,
        retention_spend,
        retention_spend_share_pct,
        customer_acquisition_cost,
        cost_per_retained_customer,
        {{ ratio('customer_acquisition_cost', 'cost_per_retained_customer') }} as acquisition_to_retention_cost_ratio,
        {{ ratio('lifetime_value', 'customer_acquisition_cost') }} as lifetime_value_to_acquisition_cost,
        {{ payback_months('customer_acquisition_cost', 'monthly_revenue', 'gross_margin_pct') }} as payback_months
    from costs
)

select * from compared
