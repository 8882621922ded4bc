{% snapshot metric_history %}

{{ config(
    strategy='check',
    unique_key=['metric', 'activity_basis', 'grain', 'period_start', 'segment', 'segment_value'],
    check_cols=['numerator', 'denominator', 'value', 'is_published'],
    updated_at='recorded_at',
) }}

{#- dbt has no table of its own yet when it compiles without running, or runs for the first time -#}
{%- set has_history = flags.WHICH in ('build', 'snapshot') and load_relation(this) is not none %}

with metric_values as (
    select * from {{ ref('retention_metrics', 'metric_values') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

published as (
    select
        metric_values.metric,
        metric_values.activity_basis,
        metric_values.grain,
        metric_values.period_start,
        metric_values.period_end,
        periods.year_ago_period_start,
        metric_values.segment,
        metric_values.segment_value,
        metric_values.numerator,
        metric_values.denominator,
        metric_values.value,
        {{ published_at() }} as published_at,
        true as is_published
    from metric_values
    inner join periods
        on metric_values.grain = periods.grain and metric_values.period_start = periods.period_start
    where metric_values.is_complete
),
{%- if has_history %}

-- what was published before and is not any more keeps its figures, to be compared with when it comes back
withdrawn as (
    select
        history.metric,
        history.activity_basis,
        history.grain,
        history.period_start,
        history.period_end,
        history.year_ago_period_start,
        history.segment,
        history.segment_value,
        history.numerator,
        history.denominator,
        history.value,
        history.published_at,
        false as is_published
    from {{ this }} as history
    left join published
        on
            {{ equal_columns(
                'history',
                'published',
                ['metric', 'activity_basis', 'grain', 'period_start', 'segment', 'segment_value'],
            ) }}
    where history.dbt_valid_to is null and published.metric is null
),
{%- endif %}

recorded as (
    select * from published
    {%- if has_history %}
    union all
    select * from withdrawn
    {%- endif %}
),

final as (
    select
        *,
        {{ published_at() }} as recorded_at
    from recorded
)

select * from final

{% endsnapshot %}
