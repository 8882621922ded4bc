with cases as (
    select cases.* from (
        values
        ('half of the customers', 5, 10, 50),
        ('everybody', 7, 7, 100),
        ('nobody left', 0, 7, 0),
        ('one of three', 1, 3, 33.333333),
        ('MRR', 166.67, 226.67, 73.529801),
        ('MRR has grown', 226.67, 166.67, 135.99928),
        ('tie away from zero', 1, 512, 0.195313),
        ('largest money', 9999999999999999.99, 9999999999999999.99, 100),
        ('empty cohort', 0, 0, cast(null as numeric(18, 6))),
        ('nothing at start', 5, 0, cast(null as numeric(18, 6))),
        ('unknown remaining', cast(null as numeric(18, 2)), 5, cast(null as numeric(18, 6))),
        ('unknown total', 5, cast(null as numeric(18, 2)), cast(null as numeric(18, 6)))
    ) as cases (case_name, remaining, cohort_total, expected)
),

computed as (
    select
        case_name,
        {{ cohort_retention_rate('remaining', 'cohort_total') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ cohort_retention_rate('2 + 1', '5 + 7') }} as actual,
        cast(25 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ cohort_retention_rate('1', '4') }} as actual,
        cast(4 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
