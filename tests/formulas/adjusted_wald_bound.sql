-- expected bounds were calculated with 60 digits from Agresti and Coull's formula
with cases as (
    select cases.* from (
        values
        ('golden: 74 of 107 satisfied', 74, 107, 59.846867, 77.142903),
        ('half of few', 5, 10, 23.659309, 76.340691),
        ('one of three', 1, 3, 5.627461, 79.755773),
        ('small rate, cut off at zero', 1, 512, 0, 1.213714),
        ('none of few', 0, 10, 0, 32.088731),
        ('all of few', 10, 10, 67.911269, 100),
        ('none of one', 0, 1, 0, 83.250051),
        ('one of one', 1, 1, 16.749949, 100),
        ('billions', 3000000000, 4000000000, 74.998658, 75.001342),
        (
            'no trials',
            0,
            0,
            cast(null as numeric(18, 6)),
            cast(null as numeric(18, 6))
        ),
        (
            'unknown trials',
            1,
            cast(null as bigint),
            cast(null as numeric(18, 6)),
            cast(null as numeric(18, 6))
        ),
        (
            'unknown successes',
            cast(null as bigint),
            1,
            cast(null as numeric(18, 6)),
            cast(null as numeric(18, 6))
        )
    ) as cases (case_name, successes, trials, expected_lower, expected_upper)
),

computed as (
    select
        'lower, ' || case_name as case_name,
        {{ adjusted_wald_bound('successes', 'trials', 'lower') }} as actual,
        cast(expected_lower as numeric(18, 6)) as expected
    from cases

    union all

    select
        'upper, ' || case_name as case_name,
        {{ adjusted_wald_bound('successes', 'trials', 'upper') }} as actual,
        cast(expected_upper as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ adjusted_wald_bound('70 + 4', '100 + 7', 'lower') }} as actual,
        cast(59.846867 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 - {{ adjusted_wald_bound('70 + 4', '100 + 7', 'upper') }} as actual,
        cast(22.857097 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
