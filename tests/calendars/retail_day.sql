-- years as the National Retail Federation publishes them, and as they would begin in October
with cases as (
    select cases.* from (
        values
        ('first day of 2023, a year of 53 weeks', date '2023-01-29', 0, 119),
        ('its last day', date '2024-02-03', 370, 125),
        ('first day of 2024', date '2024-02-04', 0, 126),
        ('last day of 2024', date '2025-02-01', 363, 125),
        ('first day of 2025', date '2025-02-02', 0, 126),
        ('first day of a year from October', date '2022-10-02', 245, 0),
        ('first day of a year from October that lies in September', date '2024-09-29', 238, 0),
        ('the day before', date '2024-09-28', 237, 363),
        ('no day', cast(null as date), cast(null as integer), cast(null as integer))
    ) as cases (case_name, day_on, from_february, from_october)
),

weeks as (
    select
        *,
        {{ week_start('day_on', 'sunday') }} as sunday_on
    from cases
),

computed as (
    select
        case_name,
        {{ retail_day('day_on', 'sunday_on', 2) }} as actual_from_february,
        from_february,
        {{ retail_day('day_on', 'sunday_on', 10) }} as actual_from_october,
        from_october
    from weeks
)

select * from computed
where actual_from_february is distinct from from_february or actual_from_october is distinct from from_october
