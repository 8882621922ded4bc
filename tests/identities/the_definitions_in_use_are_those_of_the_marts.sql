{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- written out by hand, both the marts and which rows of definition_comparison they show
with marts as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        'customer_churn_rate_pct' as metric,
        customer_churn_rate_pct as value
    from {{ ref('retention_metrics', 'customer_retention') }}
    where activity_basis = 'subscription'
    {%- for metric in [
        'net_revenue_churn_rate_pct', 'gross_revenue_churn_rate_pct', 'net_revenue_retention_rate_pct',
        'gross_revenue_retention_rate_pct',
    ] %}

    union all

    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        '{{ metric }}' as metric,
        {{ metric }} as value
    from {{ ref('retention_metrics', 'revenue_retention') }}
    {%- endfor %}
),

compared as (
    select * from {{ ref('retention_metrics', 'definition_comparison') }}
    where definitions = '{{ var("definitions") }}'
)

select
    coalesce(marts.metric, compared.metric) as metric,
    coalesce(marts.grain, compared.grain) as grain,
    coalesce(marts.period_start, compared.period_start) as period_start,
    coalesce(marts.segment, compared.segment) as segment,
    coalesce(marts.segment_value, compared.segment_value) as segment_value,
    marts.value as mart_value,
    compared.value as compared_value
from marts
full outer join compared
    on
        {{ equal_columns(
            'marts', 'compared', ['metric', 'activity_basis', 'grain', 'period_start', 'segment', 'segment_value']
        ) }}
where
    marts.value is distinct from compared.value
    or marts.period_end is distinct from compared.period_end
    or marts.is_complete is distinct from compared.is_complete
    or not compared.is_in_use
    {{ "or compared.difference_from_default <> 0" if var('definitions') == 'default' }}

union all

-- no other rows are in use
select
    metric,
    grain,
    period_start,
    segment,
    segment_value,
    cast(null as numeric(18, 6)) as mart_value,
    value as compared_value
from {{ ref('retention_metrics', 'definition_comparison') }}
where is_in_use and definitions <> '{{ var("definitions") }}'
