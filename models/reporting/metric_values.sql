{%- set marts = ['customer_retention'] %}
{%- if input_is_present('subscriptions', var('inputs')) %}{% do marts.append('revenue_retention') %}{% endif %}

with periods as (
    select * from {{ ref('periods') }}
),

observed as (
    {%- for mart in marts %}
    {%- set relation = ref(mart) %}
    {%- for metric in (mart_metrics(mart) if execute else []) %}
    select
        '{{ metric.name }}' as metric,
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast({{ metric.numerator }} as numeric(24, 6)) as numerator,
        cast({{ metric.denominator }} as numeric(24, 6)) as denominator,
        cast({{ metric.name }} as numeric(24, 6)) as value
    from {{ relation }}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
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
