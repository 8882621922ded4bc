{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

select
    activity_basis,
    grain,
    period_start,
    segment,
    segment_value,
    gross_revenue_retention_rate_pct,
    net_revenue_retention_rate_pct
from {{ ref('retention_metrics', 'revenue_retention') }}
where gross_revenue_retention_rate_pct > net_revenue_retention_rate_pct
