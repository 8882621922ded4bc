with placed as (
    select
        people.*,
        number * 64 + step as order_number
    from people
    cross join range(64) as steps (step)
    where step < drawn_days('orders', number, 2.55)
),

priced as (
    select
        order_number,
        customer_id,
        cast(joined_on as timestamp)
        + to_seconds(cast(
            draw('ordered', order_number) * 86400 * (getvariable('as_of_date') - joined_on + 1) as bigint
        )) as ordered_at,
        cast(5 + 300 * pow(draw('revenue', order_number), 3) as decimal(18, 2)) as revenue
    from placed
)

select
    'O' || lpad(cast(order_number as varchar), 11, '0') as order_id,
    customer_id,
    ordered_at,
    revenue,
    case when draw('known_cost', order_number) < 0.9
        then cast(revenue * (0.2 + 0.5 * draw('order_cost', order_number)) as decimal(18, 2))
    end as cost
from priced
order by ordered_at, order_number
