with cases as (
    select cases.* from (
        values
        ('half', 100, 50, 50),
        ('no cost', 100, 0, 100),
        ('cost of everything', 100, 100, 0),
        ('sold at a loss', 100, 125, -25),
        ('third', 3, 2, 33.333333),
        ('cents', 166.67, 60.01, 63.99472),
        ('tie away from zero', 512, 511, 0.195313),
        ('negative tie away from zero', 512, 513, -0.195313),
        ('largest money', 9999999999999999.99, 0, 100),
        ('nothing sold', 0, 0, cast(null as numeric(18, 6))),
        ('cost without revenue', 0, 10, cast(null as numeric(18, 6))),
        ('unknown revenue', cast(null as numeric(18, 2)), 5, cast(null as numeric(18, 6))),
        ('unknown cost', 5, cast(null as numeric(18, 2)), cast(null as numeric(18, 6)))
    ) as cases (case_name, revenue, cost, expected)
),

computed as (
    select
        case_name,
        {{ gross_margin('revenue', 'cost') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ gross_margin('60 + 40', '30 - 5') }} as actual,
        cast(75 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ gross_margin('100', '75') }} as actual,
        cast(4 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
