with cohort_changes as (
    select * from {{ ref('retention_metrics', 'cohort_changes') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

-- cohorts of less than a month are too many and too small to say anything
periods as (
    select
        *,
        row_number() over (partition by grain order by period_start) as period_index
    from {{ ref('retention_metrics', 'periods') }}
    where length_in_months >= 1
),

changed as (
    select
        cohort_changes.activity_basis,
        cohort_changes.grain,
        cohort_changes.cohort_start,
        cohort_changes.period_start,
        segment_groups.segment,
        segment_groups.segment_value,
        sum(cohort_changes.cohort_size) as cohort_size,
        sum(cohort_changes.cohort_level) as cohort_level,
        sum(cohort_changes.active_delta) as active_delta,
        sum(cohort_changes.level_delta) as level_delta
    from cohort_changes
    inner join segment_groups on cohort_changes.segment_group = segment_groups.segment_group
    group by
        cohort_changes.activity_basis,
        cohort_changes.grain,
        cohort_changes.cohort_start,
        cohort_changes.period_start,
        segment_groups.segment,
        segment_groups.segment_value
),

cohorts as (
    select
        activity_basis,
        grain,
        cohort_start,
        segment,
        segment_value,
        sum(cohort_size) as cohort_size,
        sum(cohort_level) as cohort_level
    from changed
    group by activity_basis, grain, cohort_start, segment, segment_value
),

-- a cell for every period of every cohort's life up to as_of_date
cells as (
    select
        cohorts.*,
        periods.period_start,
        periods.period_end,
        periods.is_complete,
        periods.period_index - cohort_periods.period_index as period_number
    from cohorts
    inner join periods as cohort_periods
        on cohorts.grain = cohort_periods.grain and cohorts.cohort_start = cohort_periods.period_start
    inner join periods
        on cohorts.grain = periods.grain and cohorts.cohort_start <= periods.period_start
),

accumulated as (
    select
        cells.activity_basis,
        cells.grain,
        cells.cohort_start,
        cast(cells.period_number as bigint) as period_number,
        cells.period_start,
        cells.period_end,
        cells.is_complete,
        cells.segment,
        cells.segment_value,
        cast(cells.cohort_size as bigint) as cohort_size,
        cast(sum(coalesce(changed.active_delta, 0)) over (
            partition by cells.activity_basis, cells.grain, cells.cohort_start, cells.segment, cells.segment_value
            order by cells.period_start rows between unbounded preceding and current row
        ) as bigint) as active_customers,
        cast(case when cells.activity_basis = 'subscription' then cells.cohort_level end as numeric(18, 2))
            as cohort_mrr,
        cast(case when cells.activity_basis = 'subscription' then sum(coalesce(changed.level_delta, 0)) over (
            partition by cells.activity_basis, cells.grain, cells.cohort_start, cells.segment, cells.segment_value
            order by cells.period_start rows between unbounded preceding and current row
        ) end as numeric(18, 2)) as mrr
    from cells
    left join changed
        on
            cells.activity_basis = changed.activity_basis
            and cells.grain = changed.grain
            and cells.cohort_start = changed.cohort_start
            and cells.period_start = changed.period_start
            and cells.segment = changed.segment
            and cells.segment_value = changed.segment_value
),

rates as (
    select
        *,
        {{ cohort_retention_rate('active_customers', 'cohort_size') }} as retention_rate_pct,
        {{ cohort_retention_rate('mrr', 'cohort_mrr') }} as revenue_retention_rate_pct
    from accumulated
)

select * from rates
