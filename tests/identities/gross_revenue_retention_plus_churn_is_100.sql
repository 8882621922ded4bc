{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- both are null where there was no MRR at the start, and only there
select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    mrr_at_start,
    gross_revenue_retention_rate_pct,
    gross_revenue_churn_rate_pct
from {{ ref('retention_metrics', 'revenue_retention') }}
where
    gross_revenue_retention_rate_pct + gross_revenue_churn_rate_pct
    is distinct from case when mrr_at_start > 0 then 100 end
