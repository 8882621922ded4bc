select
    activity_basis,
    grain,
    cohort_start,
    segment,
    segment_value
from {{ ref('retention_metrics', 'cohort_retention') }}
group by activity_basis, grain, cohort_start, segment, segment_value
having
    min(cohort_size) <> max(cohort_size)
    or min(cohort_mrr) is distinct from max(cohort_mrr)
    or max(active_customers) > max(cohort_size)
    or min(active_customers) < 0
    or min(mrr) < 0
    or min(cohort_size) < 1
    -- ages follow one another from 0
    or min(period_number) <> 0
    or max(period_number) <> count(*) - 1
