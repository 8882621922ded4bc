select
    customer_id,
    cast(ordered_at as date) as ordered_on,
    count(*) as orders,
    sum(revenue) as revenue
from raw_orders
group by customer_id, cast(ordered_at as date)
