with cases as (
    select cases.* from (
        values
        ('golden: 15 of 200 lost', 15, 200, 7.5),
        ('golden: 20 of 100 lost', 20, 100, 20),
        ('nobody lost', 0, 100, 0),
        ('everybody lost', 100, 100, 100),
        ('third', 1, 3, 33.333333),
        -- retention is rounded (99.8046875 to 99.804688) and churn is what is left of 100
        ('tie', 1, 512, 0.195312),
        ('all but one of 512', 511, 512, 99.804687),
        ('nobody at start', 0, 0, cast(null as numeric(18, 6))),
        ('unknown lost', cast(null as bigint), 100, cast(null as numeric(18, 6))),
        ('unknown at start', 1, cast(null as bigint), cast(null as numeric(18, 6))),
        ('billions', 6000000000, 9000000000, 66.666667)
    ) as cases (case_name, lost_customers, customers_at_start, expected)
),

computed as (
    select
        case_name,
        {{ customer_churn_rate('lost_customers', 'customers_at_start') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'with retention exactly 100: ' || case_name as case_name,
        {{ customer_churn_rate('lost_customers', 'customers_at_start') }}
        + {{ customer_retention_rate('customers_at_start', '0', 'customers_at_start - lost_customers') }} as actual,
        cast(100 as numeric(18, 6)) as expected
    from cases
    where expected is not null

    union all

    select
        'arguments are expressions' as case_name,
        {{ customer_churn_rate('10 + 5', '300 - 100') }} as actual,
        cast(7.5 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        2 * {{ customer_churn_rate('15', '200') }} as actual,
        cast(15 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
