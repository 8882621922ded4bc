with cohort_retention as (
    select * from {{ ref('retention_metrics', 'cohort_retention') }}
),

-- only cohorts old enough to have the whole cell: a young cohort must not pull an age down that it has not lived
totals as (
    select
        activity_basis,
        grain,
        period_number,
        segment,
        segment_value,
        cast(count(*) as bigint) as cohorts,
        cast(sum(cohort_size) as bigint) as cohort_size,
        cast(sum(active_customers) as bigint) as active_customers,
        cast(sum(cohort_mrr) as numeric(18, 2)) as cohort_mrr,
        cast(sum(mrr) as numeric(18, 2)) as mrr
    from cohort_retention
    where is_complete
    group by activity_basis, grain, period_number, segment, segment_value
),

rates as (
    select
        *,
        {{ cohort_retention_rate('active_customers', 'cohort_size') }} as retention_rate_pct,
        {{ cohort_retention_rate('mrr', 'cohort_mrr') }} as revenue_retention_rate_pct
    from totals
)

select * from rates
