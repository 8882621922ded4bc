-- expected rates were calculated with 60 digits
with cases as (
    select cases.* from (
        values
        ('a month', 5, 1, 1, 5),
        ('a month brought to a year', 5, 1, 12, 45.963991),
        ('a quarter brought to a month', 14.2625, 3, 1, 5),
        ('a quarter brought to a year', 14.2625, 3, 12, 45.963991),
        ('a year brought to a month', 45.963991, 12, 1, 5),
        ('7.5 in a quarter', 7.5, 3, 1, 2.565242),
        ('20 in a year', 20, 12, 1, 1.842347),
        ('a week brought to a month', 2, 0.229979, 1, 8.409797),
        ('a week brought to a year', 2, 0.229979, 12, 65.151167),
        ('tiny', 0.000001, 1, 12, 0.000012),
        ('almost everybody', 99.999999, 12, 1, 78.455653),
        ('nobody leaves', 0, 3, 1, 0),
        ('everybody leaves', 100, 12, 1, 100),
        ('everybody leaves, brought to a year', 100, 1, 12, 100),
        ('unknown churn', cast(null as numeric(18, 6)), 3, 1, cast(null as numeric(18, 6))),
        ('unknown span', 5, cast(null as numeric(18, 6)), 1, cast(null as numeric(18, 6))),
        ('unknown target', 5, 3, cast(null as numeric(18, 6)), cast(null as numeric(18, 6)))
    ) as cases (case_name, churn_rate_pct, from_months, to_months, expected)
),

computed as (
    select
        case_name,
        {{ converted_churn_rate('churn_rate_pct', 'from_months', 'to_months') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ converted_churn_rate('10 + 4.2625', '2 + 1', '2 - 1') }} as actual,
        cast(5 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 - {{ converted_churn_rate('5', '1', '12') }} as actual,
        cast(54.036009 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
