with cases as (
    select cases.* from (
        values
        ('golden: 200 at start, 250 at end', 200, 250, -25),
        ('golden: 20 of 100 lost, nobody came', 100, 80, 20),
        ('same number', 100, 100, 0),
        ('everybody left', 100, 0, 100),
        ('more than doubled', 100, 300, -200),
        ('tie away from zero', 512, 511, 0.195313),
        ('negative tie away from zero', 512, 513, -0.195313),
        ('nobody at start', 0, 10, cast(null as numeric(18, 6))),
        ('nobody ever', 0, 0, cast(null as numeric(18, 6))),
        ('unknown at start', cast(null as bigint), 10, cast(null as numeric(18, 6))),
        ('unknown at end', 10, cast(null as bigint), cast(null as numeric(18, 6))),
        ('billions', 9000000000, 3000000000, 66.666667)
    ) as cases (case_name, customers_at_start, customers_at_end, expected)
),

computed as (
    select
        case_name,
        {{ net_customer_churn_rate('customers_at_start', 'customers_at_end') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ net_customer_churn_rate('250 - 50', '300 - 50') }} as actual,
        cast(-25 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 - {{ net_customer_churn_rate('200', '250') }} as actual,
        cast(125 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
