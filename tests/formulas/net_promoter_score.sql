with cases as (
    select cases.* from (
        values
        ('golden: 1/2 promoters, 1/3 passives, 1/6 detractors', 3, 1, 6, 33.333333),
        ('golden, of 600', 300, 100, 600, 33.333333),
        ('promoters only', 5, 0, 5, 100),
        ('detractors only', 0, 5, 5, -100),
        ('passives only', 0, 0, 5, 0),
        ('as many of both', 2, 2, 5, 0),
        ('more detractors', 1, 2, 3, -33.333333),
        ('tie away from zero', 1, 0, 512, 0.195313),
        ('negative tie away from zero', 0, 1, 512, -0.195313),
        ('billions', 4000000000, 1000000000, 9000000000, 33.333333),
        ('no answers', 0, 0, 0, cast(null as numeric(18, 6))),
        ('unknown promoters', cast(null as bigint), 1, 6, cast(null as numeric(18, 6))),
        ('unknown detractors', 3, cast(null as bigint), 6, cast(null as numeric(18, 6))),
        ('unknown responses', 3, 1, cast(null as bigint), cast(null as numeric(18, 6)))
    ) as cases (case_name, promoters, detractors, responses, expected)
),

computed as (
    select
        case_name,
        {{ net_promoter_score('promoters', 'detractors', 'responses') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ net_promoter_score('2 + 1', '3 - 2', '4 + 2') }} as actual,
        cast(33.333333 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ net_promoter_score('3', '1', '4') }} as actual,
        cast(2 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
