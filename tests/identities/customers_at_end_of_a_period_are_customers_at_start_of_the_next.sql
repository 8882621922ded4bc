-- the next period is found by its first day, not by its place in a list: a missing period fails too
with periods as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
),

latest as (
    select
        grain,
        max(period_start) as latest_period_start
    from periods
    group by grain
),

followed as (
    select
        periods.activity_basis,
        periods.grain,
        periods.period_start,
        periods.segment,
        periods.segment_value,
        periods.customers_at_end,
        next_periods.customers_at_start as next_customers_at_start
    from periods
    inner join latest
        on periods.grain = latest.grain and periods.period_start < latest.latest_period_start
    left join periods as next_periods
        on
            periods.activity_basis = next_periods.activity_basis
            and periods.grain = next_periods.grain
            and periods.period_end = next_periods.period_start
            and periods.segment = next_periods.segment
            and periods.segment_value = next_periods.segment_value
)

select * from followed
where customers_at_end is distinct from next_customers_at_start
