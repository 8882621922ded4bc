{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with expected as (
    select
        count(distinct visitor_id) as visitors,
        count(*) as sessions
    from {{ ref('retention_metrics', 'stg_sessions') }}
    where started_on <= {{ as_of_date }}
),

actual as (
    select
        grain,
        sum(new_visitors) as visitors,
        sum(sessions) as sessions
    from {{ ref('retention_metrics', 'returning_visitors') }}
    where segment = 'all'
    group by grain
)

select
    actual.grain,
    expected.visitors as expected_visitors,
    actual.visitors as actual_visitors
from expected
cross join actual
where
    actual.visitors is distinct from expected.visitors
    or actual.sessions is distinct from expected.sessions
