-- The usual approach: a row for every customer and {grain} since the customer's first, the spans that hold at its end joined
-- on a range, and lag() for the {grain} before. Read from top to bottom it is the definition; its cost is customers × {grain}s.
with periods as (
    select
        cast(period_start as date) as period_start,
        -- the last period may reach beyond the last known day
        least(cast(period_start + {step} as date), {as_of_date} + 1) as known_until
    from (
        select unnest(range(
            (select date_trunc('{grain}', cast(min(started_on) as timestamp)) from raw_subscriptions),
            cast({as_of_date} + 1 as timestamp),
            {step}
        )) as period_start
    )
),

customers as (
    select
        customer_id,
        min(started_on) as first_active_on
    from raw_subscriptions
    where mrr > 0 and (ended_on is null or ended_on > started_on) and started_on <= {as_of_date}
    group by customer_id
),

spine as (
    select
        customers.customer_id,
        customers.first_active_on,
        periods.period_start,
        periods.known_until
    from customers
    inner join periods on customers.first_active_on < periods.known_until
),

levels as (
    select
        spine.customer_id,
        spine.period_start,
        spine.first_active_on >= spine.period_start as is_first_period,
        coalesce(sum(spans.mrr), 0) as mrr
    from spine
    left join raw_subscriptions as spans
        on
            spine.customer_id = spans.customer_id
            and spans.started_on < spine.known_until
            and (spans.ended_on is null or spans.ended_on >= spine.known_until)
    group by spine.customer_id, spine.period_start, spine.first_active_on
),

compared as (
    select
        *,
        coalesce(lag(mrr) over (partition by customer_id order by period_start), 0) as previous_mrr
    from levels
),

bridge as (
    select
        period_start,
        sum(previous_mrr) as mrr_at_start,
        sum(case when previous_mrr = 0 and is_first_period then mrr else 0 end) as new_mrr,
        sum(case when previous_mrr = 0 and not is_first_period then mrr else 0 end) as reactivation_mrr,
        sum(case when previous_mrr > 0 and mrr > previous_mrr then mrr - previous_mrr else 0 end) as expansion_mrr,
        sum(case when mrr > 0 and mrr < previous_mrr then previous_mrr - mrr else 0 end) as contraction_mrr,
        sum(case when mrr = 0 then previous_mrr else 0 end) as churned_mrr,
        sum(mrr) as mrr_at_end
    from compared
    group by period_start
)

select * from bridge
