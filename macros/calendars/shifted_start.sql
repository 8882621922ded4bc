{#- First day of the year or quarter in which `day` lies, in years that begin with another month than January. -#}
{% macro shifted_start(part, day, start_month) %}
    {%- set as_if_from_january = retention_metrics.add_months(day, 1 - start_month) -%}
    {%- set first_day = 'cast(' ~ dbt.date_trunc(part, as_if_from_january) ~ ' as date)' -%}
    {{- return(retention_metrics.add_months(first_day, start_month - 1)) -}}
{% endmacro %}
