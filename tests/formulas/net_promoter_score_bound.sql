-- expected bounds: 60 digits of Rocks's formula. Those of a single answer do not reach its score of 100 or -100
with cases as (
    select cases.* from (
        values
        ('golden: 3 promoters and 1 detractor of 6', 3, 1, 6, -26.743259, 71.187703),
        ('passives only', 0, 0, 10, -18.465045, 18.465045),
        ('promoters only, cut off at 100', 10, 0, 10, 47.503552, 100),
        ('detractors only, cut off at -100', 0, 10, 10, -100, -47.503552),
        ('as many of both', 5, 5, 10, -51.127394, 51.127394),
        ('many', 50, 30, 100, 2.653080, 36.181872),
        ('one promoter', 1, 0, 1, -48.498649, 98.498649),
        ('one detractor', 0, 1, 1, -98.498649, 48.498649),
        ('one passive', 0, 0, 1, -60.011396, 60.011396),
        ('billions', 2000000000, 1000000000, 4000000000, 24.997430, 25.002570),
        (
            'no answers',
            0,
            0,
            0,
            cast(null as numeric(18, 6)),
            cast(null as numeric(18, 6))
        ),
        (
            'unknown promoters',
            cast(null as bigint),
            1,
            6,
            cast(null as numeric(18, 6)),
            cast(null as numeric(18, 6))
        ),
        (
            'unknown detractors',
            3,
            cast(null as bigint),
            6,
            cast(null as numeric(18, 6)),
            cast(null as numeric(18, 6))
        ),
        (
            'unknown responses',
            3,
            1,
            cast(null as bigint),
            cast(null as numeric(18, 6)),
            cast(null as numeric(18, 6))
        )
    ) as cases (case_name, promoters, detractors, responses, expected_lower, expected_upper)
),

computed as (
    select
        'lower, ' || case_name as case_name,
        {{ net_promoter_score_bound('promoters', 'detractors', 'responses', 'lower') }} as actual,
        cast(expected_lower as numeric(18, 6)) as expected
    from cases

    union all

    select
        'upper, ' || case_name as case_name,
        {{ net_promoter_score_bound('promoters', 'detractors', 'responses', 'upper') }} as actual,
        cast(expected_upper as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ net_promoter_score_bound('2 + 1', '3 - 2', '4 + 2', 'lower') }} as actual,
        cast(-26.743259 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 - {{ net_promoter_score_bound('2 + 1', '3 - 2', '4 + 2', 'upper') }} as actual,
        cast(28.812297 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
