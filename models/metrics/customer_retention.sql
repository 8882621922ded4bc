{%- set definitions = var('definitions') %}
{%- set terms = definition_terms(definitions) %}
{%- set counts_events = definitions != 'default' and input_is_present('subscriptions', var('inputs')) %}
{%- set joined = ['activity_basis', 'grain', 'period_start', 'segment', 'segment_value'] %}

with period_totals as (
    select * from {{ ref('retention_metrics', 'period_totals') }}
),

counted as (
    select
        period_totals.activity_basis,
        period_totals.grain,
        period_totals.period_start,
        period_totals.period_end,
        period_totals.is_complete,
        period_totals.segment,
        period_totals.segment_value,
        {%- if counts_events %}
        event_totals.event_new_customers,
        event_totals.event_lost_customers,
        event_totals.short_stay_lost_customers,
        {%- endif %}
        cast(period_totals.customers_at_start as bigint) as customers_at_start,
        cast(period_totals.new_customers as bigint) as new_customers,
        cast(period_totals.reactivated_customers as bigint) as reactivated_customers,
        cast(period_totals.lost_customers as bigint) as lost_customers,
        cast(period_totals.customers_at_start - period_totals.lost_customers as bigint) as retained_customers,
        cast(period_totals.transient_customers as bigint) as transient_customers,
        cast(period_totals.customers_at_end as bigint) as customers_at_end
    from period_totals
    {%- if counts_events %}
    left join {{ ref('retention_metrics', 'event_totals') }} as event_totals
        on {{ equal_columns('period_totals', 'event_totals', joined) }}
    {%- endif %}
),

rates as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        customers_at_start,
        new_customers,
        reactivated_customers,
        lost_customers,
        retained_customers,
        transient_customers,
        customers_at_end,
        {{ customer_retention_rate(
            'customers_at_start', 'new_customers + reactivated_customers', 'customers_at_end'
        ) }} as customer_retention_rate_pct,
        {{ wilson_bound('retained_customers', 'customers_at_start', 'lower') }}
            as customer_retention_rate_lower_bound_pct,
        {{ wilson_bound('retained_customers', 'customers_at_start', 'upper') }}
            as customer_retention_rate_upper_bound_pct,
        {%- if counts_events %}
        -- what other tools define is about subscriptions
        case
            when activity_basis = 'subscription'
                then {{ customer_churn_rate(terms['lost_customers'], terms['customers']) }}
            else {{ customer_churn_rate('lost_customers', 'customers_at_start') }}
        end as customer_churn_rate_pct,
        {%- else %}
        {{ customer_churn_rate('lost_customers', 'customers_at_start') }} as customer_churn_rate_pct,
        {%- endif %}
        {{ net_customer_churn_rate('customers_at_start', 'customers_at_end') }} as net_customer_churn_rate_pct
    from counted
)

select * from rates
