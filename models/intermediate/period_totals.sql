with movement_totals as (
    select * from {{ ref('retention_metrics', 'movement_totals') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

periods as (
    select * from {{ ref('retention_metrics', 'periods') }}
),

moved as (
    select
        movement_totals.activity_basis,
        movement_totals.grain,
        movement_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value,
        {{ movement_sum('new', 'customers') }} as new_customers,
        {{ movement_sum('reactivation', 'customers') }} as reactivated_customers,
        {{ movement_sum('churn', 'customers') }} as lost_customers,
        {{ movement_sum('transient', 'customers') }} as transient_customers,
        {{ movement_sum('new', 'level_at_end') }} as new_level,
        {{ movement_sum('reactivation', 'level_at_end') }} as reactivation_level,
        {{ movement_sum('expansion', 'level_at_end - level_at_start') }} as expansion_level,
        {{ movement_sum('contraction', 'level_at_start - level_at_end') }} as contraction_level,
        {{ movement_sum('churn', 'level_at_start') }} as churned_level
    from movement_totals
    inner join segment_groups on movement_totals.segment_group = segment_groups.segment_group
    group by
        movement_totals.activity_basis,
        movement_totals.grain,
        movement_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value
),

skeleton as (
    {{ gapless_periods('moved', keys=['activity_basis']) }}
),

gapless as (
    select
        skeleton.*,
        coalesce(moved.new_customers, 0) as new_customers,
        coalesce(moved.reactivated_customers, 0) as reactivated_customers,
        coalesce(moved.lost_customers, 0) as lost_customers,
        coalesce(moved.transient_customers, 0) as transient_customers,
        cast(coalesce(moved.new_level, 0) as numeric(18, 2)) as new_level,
        cast(coalesce(moved.reactivation_level, 0) as numeric(18, 2)) as reactivation_level,
        cast(coalesce(moved.expansion_level, 0) as numeric(18, 2)) as expansion_level,
        cast(coalesce(moved.contraction_level, 0) as numeric(18, 2)) as contraction_level,
        cast(coalesce(moved.churned_level, 0) as numeric(18, 2)) as churned_level
    from skeleton
    left join moved
        on
            skeleton.activity_basis = moved.activity_basis
            and skeleton.grain = moved.grain
            and skeleton.period_start = moved.period_start
            and skeleton.segment = moved.segment
            and skeleton.segment_value = moved.segment_value
),

accumulated as (
    select
        *,
        sum(new_customers + reactivated_customers - lost_customers) over (
            partition by activity_basis, grain, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as customers_at_end,
        sum(new_level + reactivation_level + expansion_level - contraction_level - churned_level) over (
            partition by activity_basis, grain, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as level_at_end
    from gapless
),

totals as (
    select
        *,
        customers_at_end - new_customers - reactivated_customers + lost_customers as customers_at_start,
        level_at_end - new_level - reactivation_level - expansion_level
        + contraction_level + churned_level as level_at_start
    from accumulated
)

select * from totals
