with cases as (
    select cases.* from (
        values
        ('exact', 3, 2, 1.5),
        ('rounded down', 1, 3, 0.333333),
        ('rounded up', 2, 3, 0.666667),
        ('tie away from zero', 100, 512, 0.195313),
        ('negative tie away from zero', -100, 512, -0.195313),
        ('tie by a negative denominator', 100, -512, -0.195313),
        ('tie of two negatives', -100, -512, 0.195313),
        ('tie at the last place', 1, 2000000, 0.000001),
        ('below half of the last place', 0.99, 2000000, 0),
        -- as doubles 1.15 / 1000000 lies below the tie and 4.35 / 1000000 too
        ('tie no double can hold', 1.15, 100000, 0.000012),
        ('another one', 4.35, 100000, 0.000044),
        ('decimals on both sides', 0.01, 0.03, 0.333333),
        ('zero', 0, 7, 0),
        ('zero denominator', 7, 0, cast(null as numeric(18, 6))),
        ('zero by zero', 0, 0, cast(null as numeric(18, 6))),
        ('unknown numerator', cast(null as numeric(18, 2)), 7, cast(null as numeric(18, 6))),
        ('unknown denominator', 7, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('large', 999999999999999999, 1000000000, 999999999.999999999),
        ('largest', 999999999999.999999, 1, 999999999999.999999),
        ('too large', 1000000000000, 1, cast(null as numeric(18, 6))),
        ('too large once rounded', 1999999999999.999999, 2, cast(null as numeric(18, 6))),
        ('negative, too large', -1000000000000, 1, cast(null as numeric(18, 6))),
        ('far too large', 9999999999999999.99, 0.000001, cast(null as numeric(18, 6))),
        ('numerator far too large', 90000000000000000000000000, 1000000, cast(null as numeric(18, 6))),
        ('large, percent of money', 999999999999999999, 9999999999999999.99, 100)
    ) as cases (case_name, numerator, denominator, expected)
),

computed as (
    select
        case_name,
        {{ rounded_quotient('numerator', 'denominator') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'largest money' as case_name,
        cast({{ rounded_quotient('9999999999999999.99', '1', 2) }} as numeric(38, 6)) as actual,
        cast(9999999999999999.99 as numeric(38, 6)) as expected

    union all

    select
        'money, too large' as case_name,
        cast({{ rounded_quotient('10000000000000000', '1', 2) }} as numeric(38, 6)) as actual,
        cast(null as numeric(38, 6)) as expected

    union all

    select
        'arguments are expressions' as case_name,
        {{ rounded_quotient('1 + 2', '2 + 2') }} as actual,
        cast(0.75 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
