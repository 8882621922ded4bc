with totals as (
    select
        activity_basis,
        grain,
        period_number,
        segment,
        sum(cohort_size) as cohort_size,
        sum(active_customers) as active_customers,
        sum(cohort_mrr) as cohort_mrr,
        sum(mrr) as mrr
    from {{ ref('retention_metrics', 'cohort_averages') }}
    group by
        activity_basis,
        grain,
        period_number,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'cohort_averages') }}
)

-- the sum over the values of a segment is the same for every segment, `all` included
select
    totals.activity_basis,
    totals.grain,
    totals.period_number,
    count(*) as segments_with_rows
from totals
cross join segments
group by
    totals.activity_basis,
    totals.grain,
    totals.period_number,
    segments.segments
having
    count(*) <> segments.segments
    or min(totals.cohort_size) is distinct from max(totals.cohort_size)
    or min(totals.active_customers) is distinct from max(totals.active_customers)
    or min(totals.cohort_mrr) is distinct from max(totals.cohort_mrr)
    or min(totals.mrr) is distinct from max(totals.mrr)
    or count(totals.cohort_mrr) not in (0, count(*))
    or count(totals.mrr) not in (0, count(*))
