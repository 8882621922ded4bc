{{ config(enabled=input_is_present('orders', var('inputs'))) }}

with purchase_totals as (
    select * from {{ ref('retention_metrics', 'purchase_totals') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

margins as (
    select
        purchase_totals.grain,
        purchase_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value,
        {{ gross_margin('sum(purchase_totals.revenue_with_cost)', 'sum(purchase_totals.cost)') }} as gross_margin_pct
    from purchase_totals
    inner join segment_groups on purchase_totals.segment_group = segment_groups.segment_group
    group by
        purchase_totals.grain,
        purchase_totals.period_start,
        segment_groups.segment,
        segment_groups.segment_value
)

select * from margins
