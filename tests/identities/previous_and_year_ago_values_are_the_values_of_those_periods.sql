with metrics as (
    select * from {{ ref('retention_metrics', 'metric_values') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

compared as (
    select
        metrics.metric,
        metrics.activity_basis,
        metrics.grain,
        metrics.period_start,
        metrics.segment,
        metrics.segment_value,
        metrics.value,
        metrics.previous_value,
        metrics.change,
        metrics.year_ago_value,
        previous.value as value_of_previous_period,
        year_ago.value as value_of_year_ago_period
    from metrics
    inner join periods
        on metrics.grain = periods.grain and metrics.period_start = periods.period_start
    left join metrics as previous
        on
            metrics.metric = previous.metric
            and metrics.activity_basis = previous.activity_basis
            and metrics.grain = previous.grain
            and metrics.segment = previous.segment
            and metrics.segment_value = previous.segment_value
            and metrics.period_start = previous.period_end
    left join metrics as year_ago
        on
            metrics.metric = year_ago.metric
            and metrics.activity_basis = year_ago.activity_basis
            and metrics.grain = year_ago.grain
            and metrics.segment = year_ago.segment
            and metrics.segment_value = year_ago.segment_value
            and periods.year_ago_period_start = year_ago.period_start
)

select * from compared
where
    previous_value is distinct from value_of_previous_period
    or change is distinct from value - value_of_previous_period
    or year_ago_value is distinct from value_of_year_ago_period
