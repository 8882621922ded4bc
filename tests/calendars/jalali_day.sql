-- days whose Jalali date is printed on Iranian calendars
with cases as (
    select cases.* from (
        values
        ('1 Farvardin 1404', date '2025-03-21', 0),
        ('30 Esfand 1403, of a leap year', date '2025-03-20', 365),
        ('1 Farvardin 1403', date '2024-03-20', 0),
        ('29 Esfand 1402', date '2024-03-19', 364),
        ('22 Bahman 1357', date '1979-02-11', 327),
        ('30 Esfand 1408, a leap year after five years', date '2030-03-20', 365),
        ('29 Esfand 1407, no leap year after four', date '2029-03-19', 364),
        ('1 Farvardin 1178, the first of which the rule is known', date '1799-03-21', 0),
        ('no day', cast(null as date), cast(null as integer))
    ) as cases (case_name, day_on, expected)
),

computed as (
    select
        case_name,
        {{ jalali_day('day_on') }} as actual,
        expected
    from cases
)

select * from computed
where actual is distinct from expected
