with cases as (
    select cases.* from (
        values
        ('first day of a fiscal year', date '2025-04-01', date '2025-04-01', date '2025-04-01'),
        ('last day of a fiscal year', date '2025-03-31', date '2025-01-01', date '2024-04-01'),
        ('a leap day', date '2024-02-29', date '2024-01-01', date '2023-04-01'),
        ('a day that the month three months earlier lacks', date '2025-05-31', date '2025-04-01', date '2025-04-01'),
        ('last day of a calendar year', date '2025-12-31', date '2025-10-01', date '2025-04-01'),
        ('no day', cast(null as date), cast(null as date), cast(null as date))
    ) as cases (case_name, day_on, quarter_start, year_start)
),

computed as (
    select
        case_name,
        {{ shifted_start('quarter', 'day_on', 4) }} as actual_quarter_start,
        quarter_start,
        {{ shifted_start('year', 'day_on', 4) }} as actual_year_start,
        year_start
    from cases

    union all

    select
        'a year from December has quarters from December, March, June and September' as case_name,
        {{ shifted_start('quarter', "date '2025-02-28'", 12) }} as actual_quarter_start,
        date '2024-12-01' as quarter_start,
        {{ shifted_start('year', "date '2025-11-30'", 12) }} as actual_year_start,
        date '2024-12-01' as year_start
)

select * from computed
where actual_quarter_start is distinct from quarter_start or actual_year_start is distinct from year_start
