{#- Whoever stays through k equal spans stays with the k-th power of one span's retention. -#}
{% macro converted_churn_rate(churn_rate_pct, from_months, to_months) %}
    {%- set double = retention_metrics.double_type() -%}
    {%- set kept = '(1 - cast((' ~ churn_rate_pct ~ ') as ' ~ double ~ ') / 100)' -%}
    {%- set spans = '(cast((' ~ to_months ~ ') as ' ~ double ~ ') / cast((' ~ from_months ~ ') as ' ~ double ~ '))' -%}
    {{- return('(cast(100 * (1 - power(' ~ kept ~ ', ' ~ spans ~ ')) as numeric(18, 6)))') -}}
{% endmacro %}
