{{ config(enabled='month' in var('grains')) }}

with totals as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(trailing_customers_at_start) as trailing_customers_at_start,
        sum(trailing_retained_customers) as trailing_retained_customers,
        sum(trailing_lost_customers) as trailing_lost_customers,
        sum(trailing_mrr_at_start) as trailing_mrr_at_start,
        sum(trailing_churned_mrr) as trailing_churned_mrr,
        sum(trailing_contraction_mrr) as trailing_contraction_mrr,
        sum(trailing_expansion_mrr) as trailing_expansion_mrr
    from {{ ref('retention_metrics', 'trailing_retention') }}
    group by
        activity_basis,
        grain,
        period_start,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'trailing_retention') }}
)

-- the sum over the values of a segment is the same for every segment, `all` included
select
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    count(*) as segments_with_rows
from totals
cross join segments
group by
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    segments.segments
having
    count(*) <> segments.segments
    or min(totals.trailing_customers_at_start) is distinct from max(totals.trailing_customers_at_start)
    or min(totals.trailing_retained_customers) is distinct from max(totals.trailing_retained_customers)
    or min(totals.trailing_lost_customers) is distinct from max(totals.trailing_lost_customers)
    or min(totals.trailing_mrr_at_start) is distinct from max(totals.trailing_mrr_at_start)
    or min(totals.trailing_churned_mrr) is distinct from max(totals.trailing_churned_mrr)
    or min(totals.trailing_contraction_mrr) is distinct from max(totals.trailing_contraction_mrr)
    or min(totals.trailing_expansion_mrr) is distinct from max(totals.trailing_expansion_mrr)
    or count(totals.trailing_mrr_at_start) not in (0, count(*))
    or count(totals.trailing_churned_mrr) not in (0, count(*))
    or count(totals.trailing_contraction_mrr) not in (0, count(*))
    or count(totals.trailing_expansion_mrr) not in (0, count(*))
