with cases as (
    select cases.* from (
        values
        ('golden: churned 10, contraction 10, expansion 10 of 100', 10, 10, 10, 100, 10),
        ('net negative churn', 0, 5, 25, 100, -20),
        ('losses made up for', 10, 5, 15, 100, 0),
        ('nothing moved', 0, 0, 0, 100, 0),
        ('all lost', 60, 40, 0, 100, 100),
        ('more than doubled', 0, 0, 250, 100, -250),
        ('cents', 166.67, 0.01, 60, 2000.04, 5.333893),
        ('tie away from zero', 0.01, 0, 0, 5.12, 0.195313),
        ('negative tie away from zero', 0, 0, 0.01, 5.12, -0.195313),
        ('no MRR at start', 0, 0, 0, 0, cast(null as numeric(18, 6))),
        ('unknown churned', cast(null as numeric(18, 2)), 0, 0, 100, cast(null as numeric(18, 6))),
        ('unknown contraction', 0, cast(null as numeric(18, 2)), 0, 100, cast(null as numeric(18, 6))),
        ('unknown expansion', 0, 0, cast(null as numeric(18, 2)), 100, cast(null as numeric(18, 6))),
        ('unknown MRR at start', 0, 0, 0, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('large', 2000000000000000.00, 2000000000000000.00, 1000000000000000.00, 9000000000000000.00, 33.333333)
    ) as cases (case_name, churned_mrr, contraction_mrr, expansion_mrr, mrr_at_start, expected)
),

computed as (
    select
        case_name,
        {{ net_revenue_churn_rate('churned_mrr', 'contraction_mrr', 'expansion_mrr', 'mrr_at_start') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ net_revenue_churn_rate('5 + 5', '20 - 10', '20 - 10', '50 + 50') }} as actual,
        cast(10 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 - {{ net_revenue_churn_rate('0', '5', '25', '100') }} as actual,
        cast(120 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
