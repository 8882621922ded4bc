with cases as (
    select cases.* from (
        values
        ('next day', date '2025-01-05', 1, date '2025-01-06'),
        ('same day', date '2025-01-05', 0, date '2025-01-05'),
        ('day before', date '2025-01-01', -1, date '2024-12-31'),
        ('to a leap day', date '2024-02-28', 1, date '2024-02-29'),
        ('past no leap day', date '2025-02-28', 1, date '2025-03-01'),
        ('over the change to summer time', date '2025-03-29', 2, date '2025-03-31'),
        ('years', date '2000-01-01', 10000, date '2027-05-19'),
        ('no day', cast(null as date), 1, cast(null as date))
    ) as cases (case_name, day_on, days, expected)
),

computed as (
    select
        case_name,
        {{ add_days('day_on', 'days') }} as actual,
        expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ add_days("coalesce(cast(null as date), date '2025-01-05')", '-1 * mod(9, 7)') }} as actual,
        date '2025-01-03' as expected

    union all

    select
        'a number of the configuration' as case_name,
        {{ add_days(date_literal('2025-01-05'), 1) }} as actual,
        date '2025-01-06' as expected
)

select * from computed
where actual is distinct from expected
