{{ config(enabled='month' in var('grains')) }}

with trailing_totals as (
    select * from {{ ref('retention_metrics', 'trailing_totals') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

skeleton as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value
    from {{ ref('retention_metrics', 'period_totals') }}
    where grain = 'month'
),

changed as (
    select
        trailing_totals.activity_basis,
        trailing_totals.grain,
        trailing_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value,
        sum(trailing_totals.customers_at_start) as customers_at_start,
        sum(trailing_totals.retained_customers) as retained_customers,
        sum(trailing_totals.level_at_start) as level_at_start,
        sum(trailing_totals.churned_level) as churned_level,
        sum(trailing_totals.contraction_level) as contraction_level,
        sum(trailing_totals.expansion_level) as expansion_level
    from trailing_totals
    inner join segment_groups on trailing_totals.segment_group = segment_groups.segment_group
    group by
        trailing_totals.activity_basis,
        trailing_totals.grain,
        trailing_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value
),

gapless as (
    select
        skeleton.*,
        coalesce(changed.customers_at_start, 0) as customers_at_start,
        coalesce(changed.retained_customers, 0) as retained_customers,
        coalesce(changed.level_at_start, 0) as level_at_start,
        coalesce(changed.churned_level, 0) as churned_level,
        coalesce(changed.contraction_level, 0) as contraction_level,
        coalesce(changed.expansion_level, 0) as expansion_level
    from skeleton
    left join changed
        on
            skeleton.activity_basis = changed.activity_basis
            and skeleton.grain = changed.grain
            and skeleton.period_start = changed.period_start
            and skeleton.segment = changed.segment
            and skeleton.segment_value = changed.segment_value
),

accumulated as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        sum(customers_at_start) over (
            partition by activity_basis, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as customers_at_start,
        sum(retained_customers) over (
            partition by activity_basis, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as retained_customers,
        sum(level_at_start) over (
            partition by activity_basis, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as level_at_start,
        sum(churned_level) over (
            partition by activity_basis, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as churned_level,
        sum(contraction_level) over (
            partition by activity_basis, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as contraction_level,
        sum(expansion_level) over (
            partition by activity_basis, segment, segment_value order by period_start
            rows between unbounded preceding and current row
        ) as expansion_level
    from gapless
),

named as (
    select
        activity_basis,
        grain,
        period_start,
        period_end,
        is_complete,
        segment,
        segment_value,
        cast(customers_at_start as bigint) as trailing_customers_at_start,
        cast(retained_customers as bigint) as trailing_retained_customers,
        cast(customers_at_start - retained_customers as bigint) as trailing_lost_customers,
        cast(case when activity_basis = 'subscription' then level_at_start end as numeric(18, 2))
            as trailing_mrr_at_start,
        cast(case when activity_basis = 'subscription' then churned_level end as numeric(18, 2))
            as trailing_churned_mrr,
        cast(case when activity_basis = 'subscription' then contraction_level end as numeric(18, 2))
            as trailing_contraction_mrr,
        cast(case when activity_basis = 'subscription' then expansion_level end as numeric(18, 2))
            as trailing_expansion_mrr
    from accumulated
),

rates as (
    select
        *,
        {{ percentage('trailing_retained_customers', 'trailing_customers_at_start') }}
            as trailing_customer_retention_rate_pct,
        {{ net_revenue_retention_rate(
            'trailing_churned_mrr', 'trailing_contraction_mrr', 'trailing_expansion_mrr', 'trailing_mrr_at_start'
        ) }} as trailing_net_revenue_retention_rate_pct,
        {{ gross_revenue_retention_rate(
            'trailing_churned_mrr', 'trailing_contraction_mrr', 'trailing_mrr_at_start'
        ) }} as trailing_gross_revenue_retention_rate_pct
    from named
)

select * from rates
