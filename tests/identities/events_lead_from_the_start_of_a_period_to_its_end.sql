{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}
{%- set keys = ['activity_basis', 'grain', 'period_start', 'segment', 'segment_value'] %}

-- day by day or from end to end, the way is as long; a row that one of the tables lacks fails too
with customers as (
    select * from {{ ref('retention_metrics', 'customer_retention') }}
    where activity_basis = 'subscription'
),

revenue as (
    select * from {{ ref('retention_metrics', 'revenue_retention') }}
),

events as (
    select * from {{ ref('retention_metrics', 'event_totals') }}
)

select
    coalesce(customers.grain, events.grain) as grain,
    coalesce(customers.period_start, events.period_start) as period_start,
    coalesce(customers.segment, events.segment) as segment,
    coalesce(customers.segment_value, events.segment_value) as segment_value
from customers
left join revenue on {{ equal_columns('customers', 'revenue', keys) }}
full outer join events on {{ equal_columns('customers', 'events', keys) }}
where
    customers.customers_at_start + events.event_new_customers + events.event_reactivated_customers
    - events.event_lost_customers is distinct from customers.customers_at_end
    or revenue.mrr_at_start + events.event_new_mrr + events.event_reactivation_mrr + events.event_expansion_mrr
    - events.event_contraction_mrr - events.event_churned_mrr is distinct from revenue.mrr_at_end
    or events.short_stay_lost_customers > least(events.event_new_customers, events.event_lost_customers)
    or events.short_stay_expansion_mrr > events.event_expansion_mrr
    or events.short_stay_contraction_mrr > events.event_contraction_mrr
    or events.short_stay_churned_mrr > events.event_churned_mrr
    -- who stayed a short while only came to nothing
    or events.short_stay_churned_mrr + events.short_stay_contraction_mrr - events.short_stay_expansion_mrr
    > events.event_new_mrr
    or events.short_stay_lost_customers < 0
