with cases as (
    select cases.* from (
        values
        ('golden: churned 10, contraction 10 of 100', 10, 10, 100, 20),
        ('churned only', 10, 0, 100, 10),
        ('contraction only', 0, 10, 100, 10),
        ('nothing lost', 0, 0, 100, 0),
        ('all lost', 60, 40, 100, 100),
        ('cents', 166.67, 0.01, 2000.04, 8.333833),
        ('tie away from zero', 0.01, 0, 5.12, 0.195313),
        ('no MRR at start', 0, 0, 0, cast(null as numeric(18, 6))),
        ('unknown churned', cast(null as numeric(18, 2)), 10, 100, cast(null as numeric(18, 6))),
        ('unknown contraction', 10, cast(null as numeric(18, 2)), 100, cast(null as numeric(18, 6))),
        ('unknown MRR at start', 10, 10, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('large', 2000000000000000.00, 1000000000000000.00, 9000000000000000.00, 33.333333)
    ) as cases (case_name, churned_mrr, contraction_mrr, mrr_at_start, expected)
),

computed as (
    select
        case_name,
        {{ gross_revenue_churn_rate('churned_mrr', 'contraction_mrr', 'mrr_at_start') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ gross_revenue_churn_rate('5 + 5', '20 - 10', '50 + 50') }} as actual,
        cast(20 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ gross_revenue_churn_rate('10', '10', '100') }} as actual,
        cast(5 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
