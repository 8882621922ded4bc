{#- A date some days later, as a date. -#}
{% macro add_days(day, days) %}
    {{- return(adapter.dispatch('add_days', 'retention_metrics')(day, days)) -}}
{% endmacro %}

{% macro default__add_days(day, days) %}
    {{- return('cast(' ~ dbt.dateadd('day', days, day) ~ ' as date)') -}}
{% endmacro %}

{#- dbt's own body for Spark goes through timestamps of the session's time zone, and takes seconds to be planned. -#}
{% macro spark__add_days(day, days) %}
    {{- return('date_add(' ~ day ~ ', ' ~ days ~ ')') -}}
{% endmacro %}
