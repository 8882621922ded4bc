{%- set inputs = var('inputs') %}
{%- set has_base = input_is_present('subscriptions', inputs) or input_is_present('orders', inputs) %}
{%- set marts = {
    'customer_retention': true,
    'revenue_retention': input_is_present('subscriptions', inputs),
    'trailing_retention': 'month' in var('grains'),
    'cohort_retention': true,
    'repeat_purchases': input_is_present('orders', inputs),
    'returning_visitors': input_is_present('sessions', inputs),
    'net_promoter_score': input_is_present('survey_responses', inputs),
    'customer_satisfaction': input_is_present('survey_responses', inputs),
    'customer_lifetime_value': has_base,
    'retention_budget': has_base and input_is_present('marketing_spend', inputs),
} %}
{%- set relations = {} %}
{%- for mart, is_present in marts.items() if is_present %}
{%- do relations.update({mart: ref('retention_metrics', mart)}) %}
{%- endfor %}
{#- with the definitions of another tool these are made of other quantities than the marts' columns -#}
{%- set definitions = var('definitions') %}
{%- set redefined = definition_rates(definitions) if definitions != 'default' else {} %}

with periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

observed as (
    {%- for mart, relation in relations.items() %}
    {%- set last_mart = loop.last %}
    {%- for metric in (mart_metrics(mart, inputs) if execute else []) %}
    select
        '{{ metric.name }}' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        {%- if mart == 'cohort_retention' %}
        -- a cohort is a segment of all customers
        'cohort' as segment,
        cast(cohort_start as {{ dbt.type_string() }}) as segment_value,
        {%- else %}
        segment,
        segment_value,
        {%- endif %}
        cast({{ metric.numerator }} as numeric(24, 6)) as numerator,
        cast({{ metric.denominator }} as numeric(24, 6)) as denominator,
        cast({{ metric.name }} as numeric(24, 6)) as value
    from {{ relation }}
    {{ "where segment = 'all'" if mart == 'cohort_retention' }}
    {{ "where activity_basis <> 'subscription'" if metric.name in redefined }}
    {{ 'union all' if not (loop.last and last_mart) }}
    {%- endfor %}
    {%- endfor %}
    {%- if redefined %}

    union all

    select
        metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        numerator,
        denominator,
        value
    from {{ ref('retention_metrics', 'definition_comparison') }}
    where is_in_use
    {%- endif %}
),

compared as (
    select
        observed.*,
        lag(observed.value) over (
            partition by
                observed.metric, observed.activity_basis, observed.grain, observed.segment, observed.segment_value
            order by observed.period_start
        ) as previous_value,
        periods.year_ago_period_start
    from observed
    inner join periods
        on observed.grain = periods.grain and observed.period_start = periods.period_start
),

final as (
    select
        compared.metric,
        compared.activity_basis,
        compared.grain,
        compared.period_start,
        compared.period_end,
        compared.is_complete,
        compared.segment,
        compared.segment_value,
        compared.numerator,
        compared.denominator,
        compared.value,
        compared.previous_value,
        cast(compared.value - compared.previous_value as numeric(24, 6)) as change,
        year_ago.value as year_ago_value
    from compared
    left join observed as year_ago
        on
            compared.metric = year_ago.metric
            and compared.activity_basis = year_ago.activity_basis
            and compared.grain = year_ago.grain
            and compared.year_ago_period_start = year_ago.period_start
            and compared.segment = year_ago.segment
            and compared.segment_value = year_ago.segment_value
)

select * from final
