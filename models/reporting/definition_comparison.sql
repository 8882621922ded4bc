{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}
{%- set keys = ['activity_basis', 'grain', 'period_start', 'segment', 'segment_value'] %}
{%- set default_rates = definition_rates('default') %}

with customer_retention as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
),

revenue_retention as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
),

event_totals as (
    select * from {{ ref('retention_metrics', 'event_totals') }}
),

-- counts and amounts of the marts are ours whatever the definitions; only their rates follow them
quantities as (
    select
        revenue_retention.activity_basis,
        revenue_retention.grain,
        revenue_retention.period_start,
        revenue_retention.period_end,
        revenue_retention.is_complete,
        revenue_retention.segment,
        revenue_retention.segment_value,
        customer_retention.customers_at_start,
        customer_retention.lost_customers,
        revenue_retention.mrr_at_start,
        revenue_retention.reactivation_mrr,
        revenue_retention.expansion_mrr,
        revenue_retention.contraction_mrr,
        revenue_retention.churned_mrr,
        event_totals.event_new_customers,
        event_totals.event_lost_customers,
        event_totals.event_reactivation_mrr,
        event_totals.event_expansion_mrr,
        event_totals.event_contraction_mrr,
        event_totals.event_churned_mrr,
        event_totals.short_stay_lost_customers,
        event_totals.short_stay_expansion_mrr,
        event_totals.short_stay_contraction_mrr,
        event_totals.short_stay_churned_mrr
    from revenue_retention
    inner join customer_retention on {{ equal_columns('revenue_retention', 'customer_retention', keys) }}
    inner join event_totals on {{ equal_columns('revenue_retention', 'event_totals', keys) }}
),

rates as (
    {%- for definitions in definition_presets() %}
    {%- set is_last_preset = loop.last %}
    {%- set explanations = definition_explanations(definitions) %}
    {%- for metric, rate in definition_rates(definitions).items() %}
    select
        '{{ definitions }}' as definitions,
        '{{ metric }}' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast({{ rate['numerator'] }} as numeric(24, 6)) as numerator,
        cast({{ rate['denominator'] }} as numeric(24, 6)) as denominator,
        {{ rate['value'] }} as value,
        {{ default_rates[metric]['value'] }} as default_value,
        '{{ explanations[rate["explained_as"]] }}' as explanation
    from quantities
    {{ 'union all' if not (loop.last and is_last_preset) }}
    {%- endfor %}
    {%- endfor %}
),

compared as (
    select
        definitions,
        metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        definitions = '{{ var("definitions") }}' as is_in_use,
        numerator,
        denominator,
        cast(value as numeric(24, 6)) as value,
        cast(value - default_value as numeric(24, 6)) as difference_from_default,
        explanation
    from rates
)

select * from compared
