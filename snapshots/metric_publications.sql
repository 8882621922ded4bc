{% snapshot metric_publications %}

{#- a key that is new in every run: each run adds a row and none is ever changed -#}
{{ config(
    strategy='check',
    unique_key='published_at',
    check_cols=['published_on'],
    updated_at='published_at',
) }}

{%- set own_day = run_started_at.astimezone(modules.pytz.timezone(var('business_timezone'))).strftime('%Y-%m-%d') %}
{%- set as_of_date = resolve_as_of_date(var('as_of_date'), var('business_timezone'), var('bundled_company')) %}
{%- set configuration = {
    'inputs': var('inputs'),
    'grains': var('grains'),
    'segments': var('segments'),
    'definitions': var('definitions'),
    'calendar_start': var('calendar_start') | string,
    'week_starts_on': var('week_starts_on'),
    'fiscal_year_start_month': var('fiscal_year_start_month'),
    'retail_year_start_month': var('retail_year_start_month'),
    'retail_weeks': var('retail_weeks'),
    'business_timezone': var('business_timezone'),
    'purchase_active_days': var('purchase_active_days'),
    'visit_active_days': var('visit_active_days'),
    'repeat_purchase_distinct_days': var('repeat_purchase_distinct_days'),
    'gross_margin_pct': var('gross_margin_pct'),
} %}

-- depends_on: {{ ref('retention_metrics', 'metric_history') }}
select
    {{ published_at() }} as published_at,
    {{ date_literal(own_day) }} as published_on,
    {{ date_literal(as_of_date) }} as as_of_date,
    '{{ definitions_fingerprint() if execute else "" }}' as definitions_fingerprint,
    '{{ local_md5(tojson(configuration, sort_keys=true)) }}' as configuration_fingerprint

{% endsnapshot %}
