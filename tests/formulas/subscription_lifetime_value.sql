with cases as (
    select cases.* from (
        values
        ('golden: ARPA 100, margin 100, churn 5', 100, 100, 5, 2000),
        ('margin of 80', 100, 80, 5, 1600),
        ('everybody leaves', 100, 100, 100, 100),
        ('cents', 33.33, 75, 3.5, 714.21),
        ('six decimals', 166.67, 41.666667, 1.842347, 3769.42),
        ('sold at a loss', 100, -20, 5, -400),
        ('tie away from zero', 0.01, 50, 100, 0.01),
        ('tiny churn', 100, 100, 0.000001, 10000000000),
        ('more than fits', 100000000, 1000000, 0.000001, cast(null as numeric(18, 2))),
        ('far more than fits', 9999999999999999.99, -999999999999.999999, 0.000001, cast(null as numeric(18, 2))),
        ('nothing paid', 0, 100, 5, 0),
        ('no margin', 100, 0, 5, 0),
        ('nobody leaves', 100, 100, 0, cast(null as numeric(18, 2))),
        ('unknown ARPA', cast(null as numeric(18, 2)), 100, 5, cast(null as numeric(18, 2))),
        ('unknown margin', 100, cast(null as numeric(18, 6)), 5, cast(null as numeric(18, 2))),
        ('unknown churn', 100, 100, cast(null as numeric(18, 6)), cast(null as numeric(18, 2)))
    ) as cases (case_name, arpa, gross_margin_pct, monthly_churn_rate_pct, expected)
),

computed as (
    select
        case_name,
        {{ subscription_lifetime_value('arpa', 'gross_margin_pct', 'monthly_churn_rate_pct') }} as actual,
        cast(expected as numeric(18, 2)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ subscription_lifetime_value('60 + 40', '120 - 20', '2 + 3') }} as actual,
        cast(2000 as numeric(18, 2)) as expected

    union all

    select
        'result is an operand' as case_name,
        4000 / {{ subscription_lifetime_value('100', '100', '5') }} as actual,
        cast(2 as numeric(18, 2)) as expected
)

select * from computed
where actual is distinct from expected
