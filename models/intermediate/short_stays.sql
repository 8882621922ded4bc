{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

with subscription_events as (
    select * from {{ ref('retention_metrics', 'subscription_events') }}
),

period_days as (
    select * from {{ ref('retention_metrics', 'period_days') }}
),

first_departures as (
    select
        customer_id,
        segment_group,
        first_active_on,
        min(changed_on) as first_left_on
    from subscription_events
    where movement = 'churn'
    group by customer_id, segment_group, first_active_on
),

-- what customers did from the first day to the first departure; days alike are put together before they meet periods
stays as (
    select
        first_departures.segment_group,
        first_departures.first_active_on,
        first_departures.first_left_on,
        {{ movement_sum('churn', '1') }} as lost_customers,
        {{ movement_sum('expansion', 'subscription_events.level_after - subscription_events.level_before') }}
            as expansion_mrr,
        {{ movement_sum('contraction', 'subscription_events.level_before - subscription_events.level_after') }}
            as contraction_mrr,
        {{ movement_sum('churn', 'subscription_events.level_before') }} as churned_mrr
    from subscription_events
    inner join first_departures
        on
            subscription_events.customer_id = first_departures.customer_id
            and subscription_events.changed_on <= first_departures.first_left_on
    group by first_departures.segment_group, first_departures.first_active_on, first_departures.first_left_on
),

-- a stay is short in a period that holds both its ends
totals as (
    select
        period_days.grain,
        period_days.period_start,
        stays.segment_group,
        sum(stays.lost_customers) as lost_customers,
        cast(sum(stays.expansion_mrr) as numeric(18, 2)) as expansion_mrr,
        cast(sum(stays.contraction_mrr) as numeric(18, 2)) as contraction_mrr,
        cast(sum(stays.churned_mrr) as numeric(18, 2)) as churned_mrr
    from stays
    inner join period_days
        on
            stays.first_active_on = period_days.day_on
            and stays.first_left_on < period_days.period_end
    group by period_days.grain, period_days.period_start, stays.segment_group
)

select * from totals
