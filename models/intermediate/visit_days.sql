{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with sessions as (
    select * from {{ ref('retention_metrics', 'stg_sessions') }}
    where started_on <= {{ as_of_date }}
),

customer_segments as (
    select * from {{ ref('retention_metrics', 'customer_segments') }}
),

days as (
    select
        visitor_id,
        started_on as visited_on,
        count(*) as sessions
    from sessions
    group by visitor_id, started_on
),

sequenced as (
    select
        *,
        lag(visited_on) over (partition by visitor_id order by visited_on) as previous_visited_on,
        lead(visited_on) over (partition by visitor_id order by visited_on) as next_visited_on,
        first_value(visited_on) over (
            partition by visitor_id order by visited_on rows between unbounded preceding and current row
        ) as first_visited_on
    from days
),

segmented as (
    select
        sequenced.*,
        coalesce(customer_segments.segment_group, 0) as segment_group
    from sequenced
    left join customer_segments on sequenced.visitor_id = customer_segments.customer_id
)

select * from segmented
