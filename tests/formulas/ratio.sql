with cases as (
    select cases.* from (
        values
        ('whole numbers', 1, 3, 0.333333),
        ('rounded up', 2, 3, 0.666667),
        ('money', 166.67, 2, 83.335),
        ('tie away from zero', 1, 2000000, 0.000001),
        ('negative tie away from zero', -1, 2000000, -0.000001),
        ('tie by a negative denominator', 1, -2000000, -0.000001),
        ('both negative', -1, -2000000, 0.000001),
        ('just below a tie', 0.99, 2000000, 0.000000),
        ('nothing of something', 0, 5, 0),
        ('zero denominator', 1, 0, cast(null as numeric(18, 6))),
        ('nothing of nothing', 0, 0, cast(null as numeric(18, 6))),
        ('no numerator', cast(null as numeric(18, 2)), 5, cast(null as numeric(18, 6))),
        ('no denominator', 5, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('largest money', 9999999999999999.99, 9999999999999999.99, 1),
        ('large by small', 9999999999999999.99, 100000, 100000000000),
        ('one unit of large money', 0.01, 9999999999999999.99, 0)
    ) as cases (case_name, numerator, denominator, expected)
),

computed as (
    select
        case_name,
        {{ ratio('numerator', 'denominator') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ ratio('1 + 2', '2 + 2') }} as actual,
        cast(0.75 as numeric(18, 6)) as expected

    union all

    select
        'denominator is a quotient' as case_name,
        {{ ratio('3', '8 / 4') }} as actual,
        cast(1.5 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        12 / {{ ratio('3', '2') }} as actual,
        cast(8 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
