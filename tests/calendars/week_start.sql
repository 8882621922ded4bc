with cases as (
    select cases.* from (
        values
        ('a Monday', date '2025-01-06', date '2025-01-06', date '2025-01-05', date '2025-01-04'),
        ('the Sunday before', date '2025-01-05', date '2024-12-30', date '2025-01-05', date '2025-01-04'),
        ('the Saturday before', date '2025-01-04', date '2024-12-30', date '2024-12-29', date '2025-01-04'),
        ('the Friday before', date '2025-01-03', date '2024-12-30', date '2024-12-29', date '2024-12-28'),
        ('a Thursday of another century', date '1801-01-01', date '1800-12-29', date '1800-12-28', date '1800-12-27'),
        ('no day', cast(null as date), cast(null as date), cast(null as date), cast(null as date))
    ) as cases (case_name, day_on, monday, sunday, saturday)
),

computed as (
    select
        case_name,
        {{ week_start('day_on', 'monday') }} as actual_monday,
        monday,
        {{ week_start('day_on', 'sunday') }} as actual_sunday,
        sunday,
        {{ week_start('day_on', 'saturday') }} as actual_saturday,
        saturday
    from cases
)

select * from computed
where
    actual_monday is distinct from monday
    or actual_sunday is distinct from sunday
    or actual_saturday is distinct from saturday
