with metric_values as (
    select * from {{ ref('retention_metrics', 'metric_values') }}
    -- a cohort is a dimension of its own mart
    where segment <> 'cohort'
),

series as (
    select distinct
        activity_basis,
        grain,
        segment,
        segment_value
    from metric_values
)

select * from series
