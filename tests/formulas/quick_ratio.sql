with cases as (
    select cases.* from (
        values
        ('four gained for each one lost', 20, 15, 5, 6, 4, 4),
        ('as much lost as gained', 10, 0, 0, 5, 5, 1),
        ('nothing gained', 0, 0, 0, 5, 5, 0),
        ('new only', 10, 0, 0, 3, 0, 3.333333),
        ('expansion only', 0, 10, 0, 0, 3, 3.333333),
        ('reactivation only', 0, 0, 10, 0, 3, 3.333333),
        ('cents', 166.67, 60, 0.01, 60.01, 0.02, 3.776112),
        ('tie away from zero', 0.01, 0, 0, 20000, 0, 0.000001),
        ('nothing lost', 10, 10, 10, 0, 0, cast(null as numeric(18, 6))),
        ('nothing moved', 0, 0, 0, 0, 0, cast(null as numeric(18, 6))),
        ('unknown new', cast(null as numeric(18, 2)), 10, 10, 5, 5, cast(null as numeric(18, 6))),
        ('unknown expansion', 10, cast(null as numeric(18, 2)), 10, 5, 5, cast(null as numeric(18, 6))),
        ('unknown reactivation', 10, 10, cast(null as numeric(18, 2)), 5, 5, cast(null as numeric(18, 6))),
        ('unknown churned', 10, 10, 10, cast(null as numeric(18, 2)), 5, cast(null as numeric(18, 6))),
        ('unknown contraction', 10, 10, 10, 5, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('large', 3000000000000000, 3000000000000000, 1000000000000000, 2000000000000000, 1000000000000000, 2.333333)
    ) as cases (case_name, new_mrr, expansion_mrr, reactivation_mrr, churned_mrr, contraction_mrr, expected)
),

computed as (
    select
        case_name,
        {{ quick_ratio('new_mrr', 'expansion_mrr', 'reactivation_mrr', 'churned_mrr', 'contraction_mrr') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ quick_ratio('15 + 5', '20 - 5', '10 - 5', '3 + 3', '5 - 1') }} as actual,
        cast(4 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        12 / {{ quick_ratio('20', '15', '5', '6', '4') }} as actual,
        cast(3 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
