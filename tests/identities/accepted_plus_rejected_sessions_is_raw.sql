{{ config(enabled=input_is_present('sessions', var('inputs'))) }}

with raw_rows as (
    select count(*) as row_count from {{ input_relation('sessions', var('inputs')) }}
),

accepted as (
    select count(*) as row_count from {{ ref('retention_metrics', 'stg_sessions') }}
),

rejected as (
    select count(*) as row_count from {{ ref('retention_metrics', 'rejected_rows') }}
    where input = 'sessions'
)

select
    raw_rows.row_count as raw_count,
    accepted.row_count as accepted_count,
    rejected.row_count as rejected_count
from raw_rows
cross join accepted
cross join rejected
where accepted.row_count + rejected.row_count is distinct from raw_rows.row_count
