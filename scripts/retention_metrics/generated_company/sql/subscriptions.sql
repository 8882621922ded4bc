-- spans follow one another: at once (another plan or number of seats) or after a pause (the customer left and came back)
with steps as (
    select
        people.*,
        step,
        number * 16 + step as span_number,
        7 + drawn_days('lasts', number * 16 + step, 240) as days,
        case when draw('left', number * 16 + step) < 0.25 then 1 + drawn_days('pause', number * 16 + step, 120) else 0 end
            as days_away
    from people
    cross join range(16) as steps (step)
    -- four of five go on after each span, if as_of_date comes late enough
    where step <= floor(ln(1 - draw('spans', number)) / ln(0.8))
),

placed as (
    select
        *,
        joined_on + cast(coalesce(sum(days + days_away) over (
            partition by number order by step rows between unbounded preceding and 1 preceding
        ), 0) as integer) as started_on
    from steps
),

priced as (
    select
        span_number,
        customer_id,
        started_on,
        started_on + days as ended_on,
        (case plan when 'basic' then 19.90 when 'team' then 49 when 'business' then 149 else 499 end)
        * (1 + cast(floor(8 * pow(draw('seats', span_number), 3)) as integer)) as mrr
    from placed
    where started_on <= getvariable('as_of_date')
)

select
    'S' || lpad(cast(span_number as varchar), 10, '0') as subscription_id,
    customer_id,
    started_on,
    -- few know now when they will leave
    case when ended_on <= getvariable('as_of_date') or draw('notice', span_number) < 0.05 then ended_on end as ended_on,
    cast(mrr as decimal(18, 2)) as mrr
from priced
-- in the order in which a billing system writes them
order by started_on, span_number
