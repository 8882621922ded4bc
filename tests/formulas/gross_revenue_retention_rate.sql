with cases as (
    select cases.* from (
        values
        ('golden: churned 10, contraction 10 of 100', 10, 10, 100, 80),
        ('nothing lost', 0, 0, 100, 100),
        ('all lost', 60, 40, 100, 0),
        ('cents', 166.67, 0.01, 2000.04, 91.666167),
        ('tie', 0.01, 0, 5.12, 99.804687),
        ('no MRR at start', 0, 0, 0, cast(null as numeric(18, 6))),
        ('unknown churned', cast(null as numeric(18, 2)), 10, 100, cast(null as numeric(18, 6))),
        ('unknown contraction', 10, cast(null as numeric(18, 2)), 100, cast(null as numeric(18, 6))),
        ('unknown MRR at start', 10, 10, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('large', 2000000000000000.00, 1000000000000000.00, 9000000000000000.00, 66.666667)
    ) as cases (case_name, churned_mrr, contraction_mrr, mrr_at_start, expected)
),

computed as (
    select
        case_name,
        {{ gross_revenue_retention_rate('churned_mrr', 'contraction_mrr', 'mrr_at_start') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'with churn exactly 100: ' || case_name as case_name,
        {{ gross_revenue_retention_rate('churned_mrr', 'contraction_mrr', 'mrr_at_start') }}
        + {{ gross_revenue_churn_rate('churned_mrr', 'contraction_mrr', 'mrr_at_start') }} as actual,
        cast(100 as numeric(18, 6)) as expected
    from cases
    where expected is not null

    union all

    select
        'arguments are expressions' as case_name,
        {{ gross_revenue_retention_rate('5 + 5', '20 - 10', '50 + 50') }} as actual,
        cast(80 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        2 * {{ gross_revenue_retention_rate('10', '10', '100') }} as actual,
        cast(160 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
