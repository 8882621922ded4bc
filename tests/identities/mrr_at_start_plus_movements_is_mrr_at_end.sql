{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    mrr_at_start,
    new_mrr,
    reactivation_mrr,
    expansion_mrr,
    contraction_mrr,
    churned_mrr,
    mrr_at_end
from {{ ref('retention_metrics', 'revenue_retention') }}
where
    mrr_at_start + new_mrr + reactivation_mrr + expansion_mrr - contraction_mrr - churned_mrr
    is distinct from mrr_at_end
