with placed as (
    select
        people.*,
        number * 16 + step as response_number
    from people
    cross join range(16) as steps (step)
    where step < drawn_days('surveys', number, 1.1)
),

sent as (
    select
        response_number,
        customer_id,
        case when draw('survey', response_number) < 0.6 then 'nps' else 'csat' end as survey,
        drawn_element('survey_channel', response_number, ['email', 'in_app', 'phone']) as channel,
        cast(joined_on as timestamp)
        + to_seconds(cast(
            draw('sent', response_number) * 86400 * (getvariable('as_of_date') - joined_on + 1) as bigint
        )) as sent_at,
        draw('answered', response_number) < 0.4 as is_answered
    from placed
)

select
    'R' || lpad(cast(response_number as varchar), 10, '0') as response_id,
    customer_id,
    survey,
    channel,
    sent_at,
    case when is_answered then sent_at + to_seconds(cast(400000 * draw('answered_after', response_number) as bigint)) end
        as responded_at,
    case
        when is_answered and survey = 'nps' then 10 - cast(floor(11 * pow(draw('score', response_number), 2)) as integer)
        when is_answered then 5 - cast(floor(5 * pow(draw('score', response_number), 2)) as integer)
    end as score
from sent
order by sent_at, response_number
