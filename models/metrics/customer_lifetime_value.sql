{%- set has_subscriptions = input_is_present('subscriptions', var('inputs')) %}
{%- set has_orders = input_is_present('orders', var('inputs')) %}
{{- config(enabled=has_subscriptions or has_orders) }}
{%- set joined = ['grain', 'period_start', 'segment', 'segment_value'] %}

with periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

customer_retention as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        customers_at_start,
        customers_at_end,
        -- whatever definitions the churn rate follows, powers are of the share that stayed
        cast(100 - customer_retention_rate_pct as numeric(18, 6)) as customer_churn_rate_pct
    from {{ ref('retention_metrics', 'customer_retention') }}
    where activity_basis in ('subscription', 'purchase')
),

keys as (
    select distinct
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value
    from customer_retention
),

subscription_figures as (
    {%- if has_subscriptions %}
    select
        revenue_retention.grain,
        revenue_retention.period_start,
        revenue_retention.segment,
        revenue_retention.segment_value,
        revenue_retention.arpa,
        customer_retention.customer_churn_rate_pct
    from {{ ref('retention_metrics', 'revenue_retention') }} as revenue_retention
    inner join customer_retention
        on
            revenue_retention.activity_basis = customer_retention.activity_basis
            and {{ equal_columns('revenue_retention', 'customer_retention', joined) }}
    {%- else %}
    select
        grain,
        period_start,
        segment,
        segment_value,
        cast(null as numeric(18, 2)) as arpa,
        cast(null as numeric(18, 6)) as customer_churn_rate_pct
    from keys
    {%- endif %}
),

purchase_figures as (
    {%- if has_orders %}
    select
        repeat_purchases.grain,
        repeat_purchases.period_start,
        repeat_purchases.segment,
        repeat_purchases.segment_value,
        repeat_purchases.orders,
        repeat_purchases.average_order_value,
        customer_retention.customers_at_start,
        customer_retention.customers_at_end,
        customer_retention.customer_churn_rate_pct,
        order_margins.gross_margin_pct
    from {{ ref('retention_metrics', 'repeat_purchases') }} as repeat_purchases
    inner join customer_retention
        on
            repeat_purchases.activity_basis = customer_retention.activity_basis
            and {{ equal_columns('repeat_purchases', 'customer_retention', joined) }}
    left join {{ ref('retention_metrics', 'order_margins') }} as order_margins
        on {{ equal_columns('repeat_purchases', 'order_margins', joined) }}
    {%- else %}
    select
        grain,
        period_start,
        segment,
        segment_value,
        cast(null as bigint) as orders,
        cast(null as numeric(18, 2)) as average_order_value,
        cast(null as bigint) as customers_at_start,
        cast(null as bigint) as customers_at_end,
        cast(null as numeric(18, 6)) as customer_churn_rate_pct,
        cast(null as numeric(18, 6)) as gross_margin_pct
    from keys
    {%- endif %}
),

assembled as (
    select
        'none' as activity_basis,
        keys.grain,
        keys.period_start,
        keys.period_end,
        keys.is_complete,
        keys.segment,
        keys.segment_value,
        subscription_figures.arpa,
        cast(coalesce(purchase_figures.gross_margin_pct, {{ var('gross_margin_pct') }}) as numeric(18, 6))
            as gross_margin_pct,
        {{ converted_churn_rate('subscription_figures.customer_churn_rate_pct', 'periods.length_in_months', '1') }}
            as monthly_churn_rate_pct,
        purchase_figures.average_order_value,
        {{ orders_per_customer_per_year(
            'purchase_figures.orders',
            'purchase_figures.customers_at_start',
            'purchase_figures.customers_at_end',
            'periods.length_in_months'
        ) }} as orders_per_customer_per_year,
        {{ lifespan_years(
            converted_churn_rate('purchase_figures.customer_churn_rate_pct', 'periods.length_in_months', '12')
        ) }} as lifespan_years
    from keys
    inner join periods on keys.grain = periods.grain and keys.period_start = periods.period_start
    left join subscription_figures on {{ equal_columns('keys', 'subscription_figures', joined) }}
    left join purchase_figures on {{ equal_columns('keys', 'purchase_figures', joined) }}
),

valued as (
    select
        *,
        {{ subscription_lifetime_value('arpa', 'gross_margin_pct', 'monthly_churn_rate_pct') }}
            as subscription_lifetime_value,
        {{ transaction_lifetime_value(
            'average_order_value', 'orders_per_customer_per_year', 'gross_margin_pct', 'lifespan_years'
        ) }} as transaction_lifetime_value
    from assembled
)

select * from valued
