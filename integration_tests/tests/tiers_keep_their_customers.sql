-- gold: a and b, of whom b leaves in April; silver: c, joined by d
with expected as (
    select date '2025-04-01' as period_start, 'gold' as tier, 2 as customers_at_start, 1 as customers_at_end, 50.0 as rate
    union all
    select date '2025-04-01' as period_start, 'silver' as tier, 1 as customers_at_start, 2 as customers_at_end, 100.0 as rate
),

built as (
    select
        period_start,
        tier,
        customers_at_start,
        customers_at_end,
        generous_retention_rate_pct as rate
    from {{ ref('tier_retention') }}
    where period_start = date '2025-04-01' and theirs = 'a ratio of theirs'
)

(select * from expected except select * from built)
union all
(select * from built except select * from expected)
