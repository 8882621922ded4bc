select
    customer_id,
    survey,
    channel,
    cast(sent_at as date) as sent_on,
    count(*) as invitations,
    sum(score) as score
from raw_survey_responses
group by customer_id, survey, channel, cast(sent_at as date)
