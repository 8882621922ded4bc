with cases as (
    select cases.* from (
        values
        ('next day', date '2025-01-05', date '2025-01-06', 1),
        ('same day', date '2025-01-05', date '2025-01-05', 0),
        ('day before', date '2025-01-01', date '2024-12-31', -1),
        ('leap year', date '2024-01-01', date '2025-01-01', 366),
        ('common year', date '2025-01-01', date '2026-01-01', 365),
        ('over the change to summer time', date '2025-03-29', date '2025-03-31', 2),
        ('a century', date '1900-01-01', date '2000-01-01', 36524),
        ('no first day', cast(null as date), date '2025-01-01', cast(null as integer)),
        ('no last day', date '2025-01-01', cast(null as date), cast(null as integer))
    ) as cases (case_name, first_day, last_day, expected)
),

computed as (
    select
        case_name,
        {{ days_between('first_day', 'last_day') }} as actual,
        expected
    from cases

    union all

    select
        'result is an operand' as case_name,
        10 - {{ days_between("date '2025-01-01'", "date '2025-01-08'") }} as actual,
        3 as expected
)

select * from computed
where actual is distinct from expected
