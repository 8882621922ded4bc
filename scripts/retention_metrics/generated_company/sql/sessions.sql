with placed as (
    select
        people.*,
        number * 128 + step as session_number
    from people
    cross join range(128) as steps (step)
    where step < drawn_days('sessions', number, 5.55)
)

select
    'W' || lpad(cast(session_number as varchar), 12, '0') as session_id,
    -- some never say who they are
    case when draw('anonymous', number) < 0.1 then 'V' || lpad(cast(number as varchar), 9, '0') else customer_id end
        as visitor_id,
    cast(joined_on as timestamp)
    + to_seconds(cast(
        draw('visited', session_number) * 86400 * (getvariable('as_of_date') - joined_on + 1) as bigint
    )) as started_at
from placed
order by started_at, session_number
