with periods as (
    select
        grain,
        period_start,
        period_end,
        lead(period_start) over (partition by grain order by period_start) as next_period_start
    from {{ ref('retention_metrics', 'periods') }}
)

select * from periods
where period_end <= period_start or period_end is distinct from coalesce(next_period_start, period_end)
