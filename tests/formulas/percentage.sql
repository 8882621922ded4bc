with cases as (
    select cases.* from (
        values
        ('half', 1, 2, 50),
        ('all', 7, 7, 100),
        ('more than all', 250, 200, 125),
        ('rounded', 1, 3, 33.333333),
        ('tie away from zero', 1, 512, 0.195313),
        ('negative tie away from zero', -1, 512, -0.195313),
        ('nothing of something', 0, 5, 0),
        ('zero whole', 5, 0, cast(null as numeric(18, 6))),
        ('nothing of nothing', 0, 0, cast(null as numeric(18, 6))),
        ('no part', cast(null as numeric(18, 2)), 5, cast(null as numeric(18, 6))),
        ('no whole', 5, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('money', 33.34, 166.67, 20.003600),
        ('largest money', 9999999999999999.99, 9999999999999999.99, 100)
    ) as cases (case_name, part, whole, expected)
),

computed as (
    select
        case_name,
        {{ percentage('part', 'whole') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ percentage('1 + 1', '4 + 4') }} as actual,
        cast(25 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ percentage('1', '4') }} as actual,
        cast(4 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
