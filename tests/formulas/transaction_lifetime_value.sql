with cases as (
    select cases.* from (
        values
        ('half of it margin', 50, 4, 50, 3, 300),
        ('all is margin', 50, 4, 100, 3, 600),
        ('sold at a loss', 50, 4, -50, 3, -300),
        ('six decimals', 49.99, 3.333333, 41.666667, 2.857143, 198.37),
        ('half a year', 100, 1, 100, 0.5, 50),
        ('tie away from zero', 0.01, 1, 50, 1, 0.01),
        ('large', 1000000, 365, 100, 2000, 730000000000),
        ('more a year than fits', 1000000000, 5000, 100, 3, cast(null as numeric(18, 2))),
        ('more in a lifetime than fits', 100000000, 5000, 100, 900000, cast(null as numeric(18, 2))),
        ('worth nothing', 0, 4, 50, 3, 0),
        ('never orders', 50, 0, 50, 3, 0),
        ('no margin', 50, 4, 0, 3, 0),
        ('unknown value', cast(null as numeric(18, 2)), 4, 50, 3, cast(null as numeric(18, 2))),
        ('unknown orders', 50, cast(null as numeric(18, 6)), 50, 3, cast(null as numeric(18, 2))),
        ('unknown margin', 50, 4, cast(null as numeric(18, 6)), 3, cast(null as numeric(18, 2))),
        ('unknown lifespan', 50, 4, 50, cast(null as numeric(18, 6)), cast(null as numeric(18, 2)))
    ) as cases (
        case_name, average_order_value, orders_per_customer_per_year, gross_margin_pct, lifespan_years, expected
    )
),

computed as (
    select
        case_name,
        {{ transaction_lifetime_value(
            'average_order_value',
            'orders_per_customer_per_year',
            'gross_margin_pct',
            'lifespan_years'
        ) }} as actual,
        cast(expected as numeric(18, 2)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ transaction_lifetime_value('30 + 20', '5 - 1', '25 + 25', '1 + 2') }} as actual,
        cast(300 as numeric(18, 2)) as expected

    union all

    select
        'result is an operand' as case_name,
        900 / {{ transaction_lifetime_value('50', '4', '50', '3') }} as actual,
        cast(3 as numeric(18, 2)) as expected
)

select * from computed
where actual is distinct from expected
