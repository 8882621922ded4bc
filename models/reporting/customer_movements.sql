with period_movements as (
    select * from {{ ref('retention_metrics', 'period_movements') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

movements as (
    select
        period_movements.activity_basis,
        period_movements.grain,
        period_movements.period_start,
        periods.period_end,
        periods.is_complete,
        period_movements.customer_id,
        period_movements.movement,
        cast(
            case when period_movements.activity_basis = 'subscription' then period_movements.level_at_start end
            as numeric(18, 2)
        ) as mrr_at_start,
        cast(
            case when period_movements.activity_basis = 'subscription' then period_movements.level_at_end end
            as numeric(18, 2)
        ) as mrr_at_end
    from period_movements
    inner join periods
        on
            period_movements.grain = periods.grain
            and period_movements.period_start = periods.period_start
)

select * from movements
