{#- The same day some months later, as a date; the last day of the month where that has no such day. -#}
{% macro add_months(day, months) %}
    {{- return(adapter.dispatch('add_months', 'retention_metrics')(day, months)) -}}
{% endmacro %}

{% macro default__add_months(day, months) %}
    {{- return('cast(' ~ dbt.dateadd('month', months, day) ~ ' as date)') -}}
{% endmacro %}

{#- dbt's own body goes through timestamps; on Databricks it also asks the server for its version first. -#}
{% macro spark__add_months(day, months) %}
    {{- return('add_months(' ~ day ~ ', ' ~ months ~ ')') -}}
{% endmacro %}
