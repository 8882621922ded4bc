{{ config(enabled=not var('inputs') and not var('as_of_date')) }}

-- what never occurs would leave its figures untested
with needed as (
    select needed.* from (
        values
        ('action', 'invest'),
        ('action', 'reprice'),
        ('action', 'rescue'),
        ('action', 'review'),
        ('action', 'survey'),
        ('latest nps group', 'promoter'),
        ('latest nps group', 'passive'),
        ('latest nps group', 'detractor'),
        ('nps', 'promoter'),
        ('nps', 'passive'),
        ('nps', 'detractor'),
        ('csat', 'satisfied'),
        ('csat', 'neutral'),
        ('csat', 'dissatisfied'),
        ('nps channel', 'email'),
        ('nps channel', 'phone'),
        ('nps channel', 'in_app'),
        ('nps channel', 'sms'),
        ('nps channel', '(unknown)'),
        ('csat channel', 'email'),
        ('csat channel', 'phone'),
        ('csat channel', 'in_app'),
        ('csat channel', 'sms'),
        ('csat channel', '(unknown)'),
        ('satisfied customer', 'profitable'),
        ('satisfied customer', 'not profitable')
    ) as needed (kind, value)
),

found as (
    select
        'action' as kind,
        suggested_action as value
    from {{ ref('retention_metrics', 'customer_value') }}

    union all

    select
        'latest nps group' as kind,
        nps_group as value
    from {{ ref('retention_metrics', 'customer_value') }}

    union all

    select
        survey as kind,
        case when survey = 'nps' then {{ nps_group('score') }} else {{ satisfaction_group('score') }} end as value
    from {{ ref('retention_metrics', 'stg_survey_responses') }}

    union all

    select
        survey || ' channel' as kind,
        channel as value
    from {{ ref('retention_metrics', 'stg_survey_responses') }}

    union all

    select
        'satisfied customer' as kind,
        case when is_profitable then 'profitable' else 'not profitable' end as value
    from {{ ref('retention_metrics', 'customer_value') }}
    where nps_group in ('promoter', 'passive')
),

found_once as (
    select distinct
        kind,
        value
    from found
)

select
    needed.kind,
    needed.value
from needed
left join found_once on needed.kind = found_once.kind and needed.value = found_once.value
where found_once.value is null
