-- amounts grow with the company, and rows with its days only
with days as (
    select
        cast(unnest(range(
            cast(getvariable('opened_on') as timestamp),
            cast(getvariable('as_of_date') + 1 as timestamp),
            interval 1 day
        )) as date) as spent_on
),

amounts as (
    select
        spent_on,
        purpose,
        channel,
        draw('spend ' || purpose || channel, spent_on - date '2000-01-01') as drawn
    from days
    cross join (values ('acquisition'), ('retention')) as purposes (purpose)
    cross join (values ('search'), ('referral'), ('partner'), ('social'), ('event')) as channels (channel)
)

select
    spent_on,
    purpose,
    channel,
    cast(
        getvariable('customers') * (case purpose when 'acquisition' then 0.02 else 0.005 end) * (0.5 + drawn)
        as decimal(18, 2)
    ) as amount
from amounts
order by spent_on, purpose, channel
