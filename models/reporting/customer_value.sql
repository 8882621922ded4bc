{%- set inputs = var('inputs') %}
{%- set has_customers = input_is_present('customers', inputs) %}
{%- set has_subscriptions = input_is_present('subscriptions', inputs) %}
{%- set has_surveys = input_is_present('survey_responses', inputs) %}
{{- config(enabled=has_subscriptions or input_is_present('orders', inputs)) }}
{#- who pays by subscription is a customer while it runs; without subscriptions, while orders count #}
{%- set basis = 'subscription' if has_subscriptions else 'purchase' %}
{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with customer_revenue as (
    select * from {{ ref('retention_metrics', 'customer_revenue') }}
),

-- the last change of a customer says whether the customer is active now
activity as (
    select
        customer_id,
        first_active_on,
        level_after > 0 as is_active,
        case when level_after > 0 then {{ add_days(as_of_date, 1) }} else changed_on end
            as active_until
    from {{ ref('retention_metrics', 'level_changes') }}
    where activity_basis = '{{ basis }}' and next_changed_on is null
),

latest_nps_answers as (
    {%- if has_surveys %}
    select
        customer_id,
        nps_group
    from {{ ref('retention_metrics', 'latest_nps_answers') }}
    {%- else %}
    select
        customer_id,
        cast(null as {{ dbt.type_string() }}) as nps_group
    from activity
    {%- endif %}
),

costs as (
    {%- if has_customers %}
    select
        customer_id,
        cost_to_serve
    from {{ ref('retention_metrics', 'stg_customers') }}
    {%- else %}
    select
        customer_id,
        cast(null as numeric(18, 2)) as cost_to_serve
    from activity
    {%- endif %}
),

customers as (
    select customer_id from activity
    union distinct
    select customer_id from customer_revenue
    union distinct
    select customer_id from costs
),

assembled as (
    select
        customers.customer_id,
        coalesce(activity.is_active, false) as is_active,
        activity.first_active_on,
        cast({{ days_between('activity.first_active_on', 'activity.active_until') }} as bigint) as tenure_days,
        cast(coalesce(customer_revenue.orders, 0) as bigint) as orders,
        cast(coalesce(customer_revenue.revenue, 0) as numeric(18, 2)) as revenue,
        cast(coalesce(customer_revenue.margin, 0) as numeric(18, 2)) as historical_value,
        cast(coalesce(customer_revenue.trailing_orders, 0) as bigint) as trailing_orders,
        cast(coalesce(customer_revenue.trailing_revenue, 0) as numeric(18, 2)) as trailing_revenue,
        cast(coalesce(customer_revenue.trailing_margin, 0) as numeric(18, 2)) as trailing_margin,
        costs.cost_to_serve,
        latest_nps_answers.nps_group,
        coalesce(customer_revenue.trailing_margin, 0) > coalesce(costs.cost_to_serve, 0) as is_profitable
    from customers
    left join activity on customers.customer_id = activity.customer_id
    left join customer_revenue on customers.customer_id = customer_revenue.customer_id
    left join costs on customers.customer_id = costs.customer_id
    left join latest_nps_answers on customers.customer_id = latest_nps_answers.customer_id
),

advised as (
    select
        *,
        {{ suggested_action('nps_group', 'is_profitable') }} as suggested_action
    from assembled
)

select * from advised
