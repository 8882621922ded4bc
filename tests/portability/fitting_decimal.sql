with cases as (
    select cases.* from (
        values
        ('fits', 12.34, 12.34),
        ('rounded half away from zero', 12.345, 12.35),
        ('negative, rounded half away from zero', -12.345, -12.35),
        ('largest', 9999999999999999.99, 9999999999999999.99),
        ('largest that is rounded down', 9999999999999999.994, 9999999999999999.99),
        ('too large once rounded', 9999999999999999.995, cast(null as numeric(18, 2))),
        ('negative, too large once rounded', -9999999999999999.995, cast(null as numeric(18, 2))),
        ('one digit too many', 10000000000000000, cast(null as numeric(18, 2))),
        ('far too large', 1000000000000000000000000, cast(null as numeric(18, 2))),
        ('far too small', -1000000000000000000000000, cast(null as numeric(18, 2))),
        ('zero', 0, 0),
        ('null', cast(null as numeric(18, 2)), cast(null as numeric(18, 2)))
    ) as cases (case_name, number, expected)
),

computed as (
    select
        case_name,
        {{ fitting_decimal('number', 18, 2) }} as actual,
        cast(expected as numeric(18, 2)) as expected
    from cases

    union all

    select
        'argument is an expression' as case_name,
        {{ fitting_decimal('1 + 2', 18, 2) }} as actual,
        cast(3 as numeric(18, 2)) as expected

    union all

    select
        'result is an operand' as case_name,
        cast(10 - {{ fitting_decimal('cast(3 as bigint)', 18, 2) }} as numeric(18, 2)) as actual,
        cast(7 as numeric(18, 2)) as expected
)

select * from computed
where actual is distinct from expected
