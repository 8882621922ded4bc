-- the customers of this part: who, since when, on which plan
create or replace temporary table people as
select
    number,
    customer_key(number) as customer_id,
    -- the company wins more customers every year
    getvariable('opened_on')
    + cast(floor(pow(draw('joined', number), 0.7) * (getvariable('as_of_date') - getvariable('opened_on') + 1)) as integer)
        as joined_on,
    drawn_element('plan', number, ['basic', 'team', 'business', 'enterprise']) as plan
from range(getvariable('first_number'), getvariable('last_number') + 1) as numbers (number);
