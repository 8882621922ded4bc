{{ config(
    enabled=input_is_present('marketing_spend', var('inputs'))
    and (input_is_present('subscriptions', var('inputs')) or input_is_present('orders', var('inputs')))
) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

-- asked of the expenses themselves; each basis shows all of them
with expected as (
    select
        coalesce(sum(case when purpose = 'acquisition' then amount end), 0) as acquisition_spend,
        coalesce(sum(case when purpose = 'retention' then amount end), 0) as retention_spend
    from {{ ref('retention_metrics', 'stg_marketing_spend') }}
    where spent_on <= {{ as_of_date }}
),

actual as (
    select
        activity_basis,
        grain,
        sum(acquisition_spend) as acquisition_spend,
        sum(retention_spend) as retention_spend
    from {{ ref('retention_metrics', 'retention_budget') }}
    where segment = 'all'
    group by activity_basis, grain
)

select
    actual.activity_basis,
    actual.grain,
    actual.acquisition_spend,
    actual.retention_spend
from expected
cross join actual
where
    actual.acquisition_spend is distinct from expected.acquisition_spend
    or actual.retention_spend is distinct from expected.retention_spend
