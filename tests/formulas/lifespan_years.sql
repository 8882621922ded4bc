with cases as (
    select cases.* from (
        values
        ('a fifth leaves each year', 20, 5),
        ('everybody leaves', 100, 1),
        ('an eighth', 12.5, 8),
        ('a third', 33.333333, 3),
        ('seventh', 7, 14.285714),
        ('tiny churn', 0.000001, 100000000),
        ('nobody leaves', 0, cast(null as numeric(18, 6))),
        ('unknown churn', cast(null as numeric(18, 6)), cast(null as numeric(18, 6)))
    ) as cases (case_name, yearly_churn_rate_pct, expected)
),

computed as (
    select
        case_name,
        {{ lifespan_years('yearly_churn_rate_pct') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ lifespan_years('15 + 10') }} as actual,
        cast(4 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        20 / {{ lifespan_years('20') }} as actual,
        cast(4 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
