select
    visitor_id,
    cast(started_at as date) as visited_on,
    count(*) as sessions
from raw_sessions
group by visitor_id, cast(started_at as date)
