with cases as (
    select cases.* from (
        values
        ('185 retained customers', 9250, 185, 50),
        ('third', 100, 3, 33.33),
        ('two thirds', 200, 3, 66.67),
        ('cents', 166.67, 1, 166.67),
        ('tie away from zero', 0.25, 50, 0.01),
        ('nothing', 0, 3, 0),
        ('none', 0, 0, cast(null as numeric(18, 2))),
        ('none, but money', 10, 0, cast(null as numeric(18, 2))),
        ('large', 9999999999999999.99, 3000000000, 3333333.33),
        ('unknown money', cast(null as numeric(18, 2)), 3, cast(null as numeric(18, 2))),
        ('unknown count', 100, cast(null as bigint), cast(null as numeric(18, 2)))
    ) as cases (case_name, retention_spend, retained_customers, expected)
),

computed as (
    select
        case_name,
        {{ cost_per_retained_customer('retention_spend', 'retained_customers') }} as actual,
        cast(expected as numeric(18, 2)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ cost_per_retained_customer('60 + 40', '5 - 1') }} as actual,
        cast(25 as numeric(18, 2)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ cost_per_retained_customer('100', '4') }} as actual,
        cast(4 as numeric(18, 2)) as expected
)

select * from computed
where actual is distinct from expected
