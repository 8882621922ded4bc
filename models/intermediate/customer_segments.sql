{%- set inputs = var('inputs') %}
{%- set segments = resolve_segments(var('segments'), inputs, var('bundled_company')) %}

{%- if segments and input_is_present('customers', inputs) %}

with customers as (
    select * from {{ ref('retention_metrics', 'stg_customers') }}
),

combinations as (
    select distinct {{ segments | join(', ') }}
    from customers
),

-- customers alike in every segment column form a group: everything is counted by group first, then by segment
numbered as (
    select
        *,
        cast(row_number() over (order by {{ segments | join(', ') }}) as integer) as segment_group
    from combinations
),

grouped as (
    select
        {%- for segment in segments %}
        customers.{{ segment }},
        {%- endfor %}
        customers.customer_id,
        numbered.segment_group
    from customers
    inner join numbered on {{ equal_columns('customers', 'numbered', segments) }}
)

select * from grouped
{%- else %}

-- without segments all are in group 0, as everybody is who has no row here: joins with an empty table cost nothing
select
    {%- for segment in segments %}
    cast(null as {{ dbt.type_string() }}) as {{ segment }},
    {%- endfor %}
    cast(null as {{ dbt.type_string() }}) as customer_id,
    0 as segment_group
where 1 = 0
{%- endif %}
