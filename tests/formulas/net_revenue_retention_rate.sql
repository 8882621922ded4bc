with cases as (
    select cases.* from (
        values
        ('golden: churned 10, contraction 10, expansion 10 of 100', 10, 10, 10, 100, 90),
        ('net negative churn', 0, 5, 25, 100, 120),
        ('nothing moved', 0, 0, 0, 100, 100),
        ('all lost', 60, 40, 0, 100, 0),
        ('more than doubled', 0, 0, 250, 100, 350),
        ('tie', 0.01, 0, 0, 5.12, 99.804687),
        ('negative tie', 0, 0, 0.01, 5.12, 100.195313),
        ('no MRR at start', 0, 0, 0, 0, cast(null as numeric(18, 6))),
        ('unknown churned', cast(null as numeric(18, 2)), 0, 0, 100, cast(null as numeric(18, 6))),
        ('unknown contraction', 0, cast(null as numeric(18, 2)), 0, 100, cast(null as numeric(18, 6))),
        ('unknown expansion', 0, 0, cast(null as numeric(18, 2)), 100, cast(null as numeric(18, 6))),
        ('unknown MRR at start', 0, 0, 0, cast(null as numeric(18, 2)), cast(null as numeric(18, 6))),
        ('a cent that grew to a million', 0, 0, 999999.99, 0.01, 10000000000),
        ('a cent that grew to more than fits', 0, 0, 99999999.99, 0.01, cast(null as numeric(18, 6))),
        ('a rate that fits until the 100 are added', 0, 0, 99999999.995, 0.01, cast(null as numeric(18, 6))),
        ('large', 2000000000000000.00, 2000000000000000.00, 1000000000000000.00, 9000000000000000.00, 66.666667)
    ) as cases (case_name, churned_mrr, contraction_mrr, expansion_mrr, mrr_at_start, expected)
),

computed as (
    select
        case_name,
        {{ net_revenue_retention_rate('churned_mrr', 'contraction_mrr', 'expansion_mrr', 'mrr_at_start') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'with churn exactly 100: ' || case_name as case_name,
        {{ net_revenue_retention_rate('churned_mrr', 'contraction_mrr', 'expansion_mrr', 'mrr_at_start') }}
        + {{ net_revenue_churn_rate('churned_mrr', 'contraction_mrr', 'expansion_mrr', 'mrr_at_start') }} as actual,
        cast(100 as numeric(18, 6)) as expected
    from cases
    where expected is not null

    union all

    select
        'arguments are expressions' as case_name,
        {{ net_revenue_retention_rate('5 + 5', '20 - 10', '20 - 10', '50 + 50') }} as actual,
        cast(90 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        2 * {{ net_revenue_retention_rate('0', '5', '25', '100') }} as actual,
        cast(240 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
