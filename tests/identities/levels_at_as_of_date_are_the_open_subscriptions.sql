{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- who pays on as_of_date, asked of the subscriptions themselves
{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with open_spans as (
    select
        customer_id,
        sum(mrr) as mrr
    from {{ ref('retention_metrics', 'stg_subscriptions') }}
    where
        started_on <= {{ as_of_date }}
        and (ended_on is null or ended_on > {{ as_of_date }})
        and (ended_on is null or ended_on > started_on)
    group by customer_id
    having sum(mrr) > 0
),

latest_levels as (
    select
        customer_id,
        level_after
    from {{ ref('retention_metrics', 'level_changes') }}
    where activity_basis = 'subscription' and next_changed_on is null and level_after > 0
)

select
    coalesce(open_spans.customer_id, latest_levels.customer_id) as customer_id,
    open_spans.mrr,
    latest_levels.level_after
from open_spans
full outer join latest_levels on open_spans.customer_id = latest_levels.customer_id
where open_spans.mrr is distinct from latest_levels.level_after
