with cases as (
    select cases.* from (
        values
        ('even', 100, 4, 25),
        ('third', 100, 3, 33.33),
        ('two thirds', 200, 3, 66.67),
        ('annual plan of 2,000', 166.67, 1, 166.67),
        ('tie away from zero', 0.25, 50, 0.01),
        ('nothing paid', 0, 3, 0),
        ('nobody', 0, 0, cast(null as numeric(18, 2))),
        ('unknown MRR', cast(null as numeric(18, 2)), 3, cast(null as numeric(18, 2))),
        ('unknown customers', 100, cast(null as bigint), cast(null as numeric(18, 2))),
        ('large', 9999999999999999.99, 3000000000, 3333333.33)
    ) as cases (case_name, mrr, customers, expected)
),

computed as (
    select
        case_name,
        {{ average_revenue_per_account('mrr', 'customers') }} as actual,
        cast(expected as numeric(18, 2)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ average_revenue_per_account('60 + 40', '5 - 1') }} as actual,
        cast(25 as numeric(18, 2)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ average_revenue_per_account('100', '4') }} as actual,
        cast(4 as numeric(18, 2)) as expected
)

select * from computed
where actual is distinct from expected
