with cases as (
    select cases.* from (
        values
        ('50 four times a year', 50, 4, 16.666667),
        ('100 every month', 100, 12, 100),
        ('cents', 49.99, 3.333333, 13.88611),
        ('tie away from zero', 0.01, 0.0006, 0.000001),
        ('worth nothing', 0, 4, 0),
        ('never orders', 50, 0, 0),
        ('large', 100000000000, 12, 100000000000),
        ('unknown value', cast(null as numeric(18, 2)), 4, cast(null as numeric(18, 6))),
        ('unknown orders', 50, cast(null as numeric(18, 6)), cast(null as numeric(18, 6)))
    ) as cases (case_name, average_order_value, orders_per_customer_per_year, expected)
),

computed as (
    select
        case_name,
        {{ monthly_order_revenue('average_order_value', 'orders_per_customer_per_year') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ monthly_order_revenue('30 + 30', '3 + 1') }} as actual,
        cast(20 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        40 / {{ monthly_order_revenue('60', '4') }} as actual,
        cast(2 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
