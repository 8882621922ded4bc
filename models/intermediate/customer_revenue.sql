{%- set has_orders = input_is_present('orders', var('inputs')) %}
{{- config(enabled=has_orders or input_is_present('subscriptions', var('inputs'))) }}
{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}
{#- the twelve months that end with as_of_date; a day belongs to them when it lies after this one #}
{%- set before_trailing_year = add_months(as_of_date, -12) %}
{%- set margin_pct = var('gross_margin_pct') %}

-- depends_on: {{ ref('retention_metrics', 'level_changes') }}, which stands in for orders where they are not mapped
{%- if has_orders %}

with earned as (
    select
        customer_id,
        ordered_on as earned_on,
        orders,
        revenue,
        -- where no cost is known the margin is the var's
        coalesce(revenue_with_cost - cost, 0)
        + cast(
            {{ product('revenue - coalesce(revenue_with_cost, 0)', margin_pct ~ ' * 0.01') }} as numeric(24, 6)
        ) as margin
    from {{ ref('retention_metrics', 'purchase_days') }}
),

totals as (
    select
        customer_id,
        sum(orders) as orders,
        sum(revenue) as revenue,
        sum(margin) as margin,
        sum(case when earned_on > {{ before_trailing_year }} then orders else 0 end) as trailing_orders,
        sum(case when earned_on > {{ before_trailing_year }} then revenue else 0 end) as trailing_revenue,
        sum(case when earned_on > {{ before_trailing_year }} then margin else 0 end) as trailing_margin
    from earned
    group by customer_id
)
{%- else %}

-- without orders a customer is worth the MRR of the days it was paid for
with levels as (
    select
        customer_id,
        level_after,
        changed_on,
        coalesce(next_changed_on, {{ add_days(as_of_date, 1) }}) as held_until,
        {{ add_days(before_trailing_year, 1) }} as trailing_start
    from {{ ref('retention_metrics', 'level_changes') }}
    where activity_basis = 'subscription'
),

held as (
    select
        customer_id,
        level_after,
        {{ days_between('changed_on', 'held_until') }} as days,
        case
            when held_until <= trailing_start then 0
            when changed_on >= trailing_start then {{ days_between('changed_on', 'held_until') }}
            else {{ days_between('trailing_start', 'held_until') }}
        end as trailing_days
    from levels
),

totals as (
    select
        customer_id,
        cast(null as bigint) as orders,
        {{ ratio('sum(' ~ product('level_after', 'days') ~ ')', '30.4375', places=2) }} as revenue,
        {{ ratio(product('sum(' ~ product('level_after', 'days') ~ ')', margin_pct), '3043.75', places=2) }} as margin,
        cast(null as bigint) as trailing_orders,
        {{ ratio('sum(' ~ product('level_after', 'trailing_days') ~ ')', '30.4375', places=2) }} as trailing_revenue,
        {{ ratio(product('sum(' ~ product('level_after', 'trailing_days') ~ ')', margin_pct), '3043.75', places=2) }}
            as trailing_margin
    from held
    group by customer_id
)
{%- endif %}

select
    customer_id,
    cast(orders as bigint) as orders,
    cast(revenue as numeric(18, 2)) as revenue,
    cast(margin as numeric(18, 2)) as margin,
    cast(trailing_orders as bigint) as trailing_orders,
    cast(trailing_revenue as numeric(18, 2)) as trailing_revenue,
    cast(trailing_margin as numeric(18, 2)) as trailing_margin
from totals
