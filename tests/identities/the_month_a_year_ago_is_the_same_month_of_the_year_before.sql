-- so are quarters and years; null only where the calendar had not begun
with periods as (
    select
        grain,
        period_start,
        year_ago_period_start,
        {{ add_months('period_start', -12) }} as same_period_of_the_year_before
    from {{ ref('retention_metrics', 'periods') }}
    where grain in ('month', 'quarter', 'year')
),

earliest as (
    select
        grain,
        min(period_start) as earliest_period_start
    from periods
    group by grain
)

select periods.*
from periods
inner join earliest on periods.grain = earliest.grain
where
    periods.year_ago_period_start is distinct from
    case
        when periods.same_period_of_the_year_before >= earliest.earliest_period_start
            then periods.same_period_of_the_year_before
    end
