with cases as (
    select cases.* from (
        values
        ('a quarter with 50 customers on average', 100, 40, 60, 3, 8),
        ('a month', 30, 10, 10, 1, 36),
        ('a year', 30, 10, 10, 12, 3),
        ('a week', 5, 10, 10, 0.229979, 26.089339),
        ('nobody at start', 6, 0, 4, 1, 36),
        ('nobody at end', 6, 4, 0, 1, 36),
        ('half a customer', 1, 0, 1, 3, 8),
        ('no orders', 0, 10, 10, 1, 0),
        ('nobody', 3, 0, 0, 1, cast(null as numeric(18, 6))),
        ('billions', 9000000000, 4000000000, 2000000000, 12, 3),
        ('unknown orders', cast(null as bigint), 10, 10, 1, cast(null as numeric(18, 6))),
        ('unknown at start', 1, cast(null as bigint), 10, 1, cast(null as numeric(18, 6))),
        ('unknown at end', 1, 10, cast(null as bigint), 1, cast(null as numeric(18, 6))),
        ('unknown length', 1, 10, 10, cast(null as numeric(18, 6)), cast(null as numeric(18, 6)))
    ) as cases (case_name, orders, customers_at_start, customers_at_end, length_in_months, expected)
),

computed as (
    select
        case_name,
        {{ orders_per_customer_per_year(
            'orders',
            'customers_at_start',
            'customers_at_end',
            'length_in_months'
        ) }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ orders_per_customer_per_year('50 + 50', '50 - 10', '50 + 10', '1 + 2') }} as actual,
        cast(8 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        16 / {{ orders_per_customer_per_year('100', '40', '60', '3') }} as actual,
        cast(2 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
