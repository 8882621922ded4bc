with cases as (
    select cases.* from (
        values
        ('golden: 200 at start, 65 gained, 250 at end', 200, 65, 250, 92.5),
        ('golden: 100 at start, 20 lost', 100, 0, 80, 80),
        ('everybody stayed', 100, 0, 100, 100),
        ('everybody left', 100, 0, 0, 0),
        ('everybody left, others came', 100, 30, 30, 0),
        ('tie away from zero', 512, 0, 511, 99.804688),
        ('one of 512 stayed', 512, 0, 1, 0.195313),
        ('nobody at start', 0, 10, 10, cast(null as numeric(18, 6))),
        ('nobody ever', 0, 0, 0, cast(null as numeric(18, 6))),
        ('unknown', cast(null as bigint), 10, 10, cast(null as numeric(18, 6))),
        ('billions', 9000000000, 1000000000, 4000000000, 33.333333)
    ) as cases (case_name, customers_at_start, gained_customers, customers_at_end, expected)
),

computed as (
    select
        case_name,
        {{ customer_retention_rate('customers_at_start', 'gained_customers', 'customers_at_end') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ customer_retention_rate('100 + 100', '60 + 5', '300 - 50') }} as actual,
        cast(92.5 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 - {{ customer_retention_rate('200', '65', '250') }} as actual,
        cast(7.5 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
