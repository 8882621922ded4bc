{%- set bases = activity_bases(var('inputs')) %}

with customer_segments as (
    select * from {{ ref('retention_metrics', 'customer_segments') }}
),

{#- a basis at a time, because rows are grouped and sorted the faster the shorter their key is #}
{%- for basis in bases %}

{{ basis }}_daily_changes as (
    select
        customer_id,
        changed_on,
        cast(sum(delta) as numeric(18, 2)) as delta
    from {{ ref('retention_metrics', basis ~ '_changes') }}
    group by customer_id, changed_on
    -- what stops and starts on one day at the same level is no change
    having sum(delta) <> 0
),

{{ basis }}_accumulated as (
    select
        '{{ basis }}' as activity_basis,
        customer_id,
        changed_on,
        delta,
        cast(sum(delta) over (
            partition by customer_id order by changed_on rows between unbounded preceding and current row
        ) as numeric(18, 2)) as level_after,
        lag(changed_on) over (partition by customer_id order by changed_on) as previous_changed_on,
        lead(changed_on) over (partition by customer_id order by changed_on) as next_changed_on,
        -- the first change of a customer is always a start
        first_value(changed_on) over (
            partition by customer_id order by changed_on rows between unbounded preceding and current row
        ) as first_active_on
    from {{ basis }}_daily_changes
),
{%- endfor %}

accumulated as (
    {%- for basis in bases %}
    select * from {{ basis }}_accumulated
    {{- '\n    union all' if not loop.last }}
    {%- endfor %}
),

segmented as (
    select
        accumulated.activity_basis,
        accumulated.customer_id,
        -- group 0: customers of whom the customers table knows nothing
        coalesce(customer_segments.segment_group, 0) as segment_group,
        accumulated.changed_on,
        accumulated.delta,
        cast(accumulated.level_after - accumulated.delta as numeric(18, 2)) as level_before,
        accumulated.level_after,
        accumulated.previous_changed_on,
        accumulated.next_changed_on,
        accumulated.first_active_on
    from accumulated
    left join customer_segments on accumulated.customer_id = customer_segments.customer_id
)

select * from segmented
