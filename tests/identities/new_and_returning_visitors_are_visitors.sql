{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

-- who comes twice in the first period is both new and returning; nobody is neither
select
    grain,
    period_start,
    segment,
    segment_value
from {{ ref('retention_metrics', 'returning_visitors') }}
where not (
    new_visitors between 0 and visitors
    and returning_visitors between 0 and visitors
    and new_visitors + returning_visitors >= visitors
    and sessions >= visitors + (new_visitors + returning_visitors - visitors)
)
