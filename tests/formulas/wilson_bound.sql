-- expected bounds were calculated with 60 digits from Wilson's formula
with cases as (
    select cases.* from (
        values
        ('golden: 185 of 200 stayed', 185, 200, 87.995639, 95.402508),
        ('half of few', 5, 10, 23.659309, 76.340691),
        ('one of three', 1, 3, 6.149194, 79.234040),
        ('small rate', 1, 512, 0.034486, 1.097928),
        ('none of few', 0, 10, 0, 27.753280),
        ('all of few', 10, 10, 72.246720, 100),
        ('none of one', 0, 1, 0, 79.345069),
        ('one of one', 1, 1, 20.654931, 100),
        ('billions', 3000000000, 4000000000, 74.998658, 75.001342),
        ('no trials', 0, 0, cast(null as numeric(18, 6)), cast(null as numeric(18, 6))),
        ('unknown trials', 1, cast(null as bigint), cast(null as numeric(18, 6)), cast(null as numeric(18, 6))),
        ('unknown successes', cast(null as bigint), 1, cast(null as numeric(18, 6)), cast(null as numeric(18, 6)))
    ) as cases (case_name, successes, trials, expected_lower, expected_upper)
),

computed as (
    select
        'lower, ' || case_name as case_name,
        {{ wilson_bound('successes', 'trials', 'lower') }} as actual,
        cast(expected_lower as numeric(18, 6)) as expected
    from cases

    union all

    select
        'upper, ' || case_name as case_name,
        {{ wilson_bound('successes', 'trials', 'upper') }} as actual,
        cast(expected_upper as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ wilson_bound('200 - 15', '100 + 100', 'lower') }} as actual,
        cast(87.995639 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 - {{ wilson_bound('200 - 15', '100 + 100', 'upper') }} as actual,
        cast(4.597492 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
