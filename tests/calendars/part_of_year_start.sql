-- a year of parts of 10 and 20 days and of whatever is left, that begins on 1 January 2025
with cases as (
    select cases.* from (
        values
        ('first day of the year', date '2025-01-01', 0, date '2025-01-01'),
        ('last day of the first part', date '2025-01-10', 9, date '2025-01-01'),
        ('first day of the second part', date '2025-01-11', 10, date '2025-01-11'),
        ('last day of the second part', date '2025-01-30', 29, date '2025-01-11'),
        ('first day of the last part', date '2025-01-31', 30, date '2025-01-31'),
        ('a day far into the last part', date '2025-12-31', 364, date '2025-01-31')
    ) as cases (case_name, day_on, day_of_year, expected)
),

computed as (
    select
        case_name,
        {{ part_of_year_start('day_on', 'day_of_year', [10, 20, 1]) }} as actual,
        expected
    from cases

    union all

    select
        'a year that is not divided' as case_name,
        {{ part_of_year_start("date '2025-12-31'", '364', [366]) }} as actual,
        date '2025-01-01' as expected
)

select * from computed
where actual is distinct from expected
