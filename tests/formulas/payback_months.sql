with cases as (
    select cases.* from (
        values
        ('half of 50 earns 300 back in a year', 300, 50, 50, 12),
        ('all is margin', 300, 50, 100, 6),
        ('third', 100, 30, 100, 3.333333),
        ('six decimals', 199.99, 16.666667, 41.666667, 28.798559),
        ('won for nothing', 0, 50, 50, 0),
        ('tie away from zero', 0.01, 20000, 100, 0.000001),
        ('no revenue', 300, 0, 50, cast(null as numeric(18, 6))),
        ('no margin', 300, 50, 0, cast(null as numeric(18, 6))),
        ('more revenue and margin than fits', 300, 9999999999999999.99, 999999999999.999999, cast(null as numeric(18, 6))),
        ('large', 9999999999999999.99, 100000000, 100, 100000000),
        ('unknown cost', cast(null as numeric(18, 2)), 50, 50, cast(null as numeric(18, 6))),
        ('unknown revenue', 300, cast(null as numeric(18, 6)), 50, cast(null as numeric(18, 6))),
        ('unknown margin', 300, 50, cast(null as numeric(18, 6)), cast(null as numeric(18, 6)))
    ) as cases (case_name, acquisition_cost, monthly_revenue, gross_margin_pct, expected)
),

computed as (
    select
        case_name,
        {{ payback_months('acquisition_cost', 'monthly_revenue', 'gross_margin_pct') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ payback_months('200 + 100', '60 - 10', '25 + 25') }} as actual,
        cast(12 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        24 / {{ payback_months('300', '50', '50') }} as actual,
        cast(2 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
