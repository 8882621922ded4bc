with cases as (
    select cases.* from (
        values
        ('three each', 12, 4, 3),
        ('one each', 7, 7, 1),
        ('third', 4, 3, 1.333333),
        ('two thirds', 5, 3, 1.666667),
        ('tie away from zero', 1, 2000000, 0.000001),
        ('billions', 8000000000, 3000000000, 2.666667),
        ('no sessions', 0, 3, 0),
        ('nobody', 0, 0, cast(null as numeric(18, 6))),
        ('unknown sessions', cast(null as bigint), 3, cast(null as numeric(18, 6))),
        ('unknown visitors', 3, cast(null as bigint), cast(null as numeric(18, 6)))
    ) as cases (case_name, sessions, visitors, expected)
),

computed as (
    select
        case_name,
        {{ sessions_per_visitor('sessions', 'visitors') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ sessions_per_visitor('4 + 2', '5 - 1') }} as actual,
        cast(1.5 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        12 / {{ sessions_per_visitor('3', '2') }} as actual,
        cast(8 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
