{%- set segments = resolve_segments(var('segments'), var('inputs'), var('bundled_company')) %}

with combinations as (
    {%- if segments %}
    select distinct
        {{ segments | join(', ') }},
        segment_group
    from {{ ref('retention_metrics', 'customer_segments') }}

    union all
    {%- endif %}

    -- group 0: customers of whom the customers table knows nothing
    select
        {%- for segment in segments %}
        '(unknown)' as {{ segment }},
        {%- endfor %}
        0 as segment_group
),

memberships as (
    select
        segment_group,
        'all' as segment,
        'all' as segment_value
    from combinations
    {%- for segment in segments %}

    union all

    select
        segment_group,
        '{{ segment }}' as segment,
        {{ segment }} as segment_value
    from combinations
    {%- endfor %}
)

select * from memberships
