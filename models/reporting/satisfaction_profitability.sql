{%- set has_activity = input_is_present('subscriptions', var('inputs')) or input_is_present('orders', var('inputs')) %}
{{- config(enabled=has_activity and input_is_present('survey_responses', var('inputs'))) }}

with customer_value as (
    select * from {{ ref('retention_metrics', 'customer_value') }}
),

customer_segments as (
    select * from {{ ref('retention_metrics', 'customer_segments') }}
),

segment_groups as (
    select * from {{ ref('retention_metrics', 'segment_groups') }}
),

classified as (
    select
        customer_value.*,
        case
            when customer_value.nps_group in ('promoter', 'passive') then 'satisfied'
            when customer_value.nps_group = 'detractor' then 'dissatisfied'
            else 'not asked'
        end as satisfaction,
        coalesce(customer_segments.segment_group, 0) as segment_group
    from customer_value
    left join customer_segments on customer_value.customer_id = customer_segments.customer_id
),

matrix as (
    select
        segment_groups.segment,
        segment_groups.segment_value,
        classified.satisfaction,
        classified.is_profitable,
        classified.suggested_action,
        cast(count(*) as bigint) as customers,
        cast(sum(case when classified.is_active then 1 else 0 end) as bigint) as active_customers,
        cast(sum(classified.trailing_revenue) as numeric(18, 2)) as trailing_revenue,
        cast(sum(classified.trailing_margin) as numeric(18, 2)) as trailing_margin,
        cast(sum(coalesce(classified.cost_to_serve, 0)) as numeric(18, 2)) as cost_to_serve
    from classified
    inner join segment_groups on classified.segment_group = segment_groups.segment_group
    group by
        segment_groups.segment,
        segment_groups.segment_value,
        classified.satisfaction,
        classified.is_profitable,
        classified.suggested_action
)

select * from matrix
