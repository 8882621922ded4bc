{{ config(enabled=input_is_present('survey_responses', var('inputs'))) }}

{%- set as_of_date = date_literal(
    resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company'))
) %}

with answers as (
    select
        customer_id,
        responded_on,
        {{ nps_group('score') }} as nps_group,
        row_number() over (partition by customer_id order by responded_on desc, response_id desc) as recency
    from {{ ref('retention_metrics', 'stg_survey_responses') }}
    where survey = 'nps' and responded_on <= {{ as_of_date }}
),

latest as (
    select
        customer_id,
        responded_on,
        nps_group
    from answers
    where recency = 1
)

select * from latest
