-- What no engine can do without: read each span once, and write what changed, by customer and day.
select
    customer_id,
    changed_on,
    cast(sum(delta) as decimal(18, 2)) as delta
from (
    select
        customer_id,
        unnest([started_on, ended_on]) as changed_on,
        unnest([mrr, -mrr]) as delta
    from raw_subscriptions
)
where changed_on is not null
group by customer_id, changed_on
