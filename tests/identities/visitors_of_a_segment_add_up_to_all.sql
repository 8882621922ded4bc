{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

with totals as (
    select
        activity_basis,
        grain,
        period_start,
        segment,
        sum(visitors) as visitors,
        sum(new_visitors) as new_visitors,
        sum(returning_visitors) as returning_visitors,
        sum(sessions) as sessions
    from {{ ref('retention_metrics', 'returning_visitors') }}
    group by
        activity_basis,
        grain,
        period_start,
        segment
),

segments as (
    select count(distinct segment) as segments from {{ ref('retention_metrics', 'returning_visitors') }}
)

-- the sum over the values of a segment is the same for every segment, `all` included
select
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    count(*) as segments_with_rows
from totals
cross join segments
group by
    totals.activity_basis,
    totals.grain,
    totals.period_start,
    segments.segments
having
    count(*) <> segments.segments
    or min(totals.visitors) is distinct from max(totals.visitors)
    or min(totals.new_visitors) is distinct from max(totals.new_visitors)
    or min(totals.returning_visitors) is distinct from max(totals.returning_visitors)
    or min(totals.sessions) is distinct from max(totals.sessions)
