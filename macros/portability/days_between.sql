{#- How many days one date lies after another. -#}
{% macro days_between(first_day, last_day) %}
    {{- return(adapter.dispatch('days_between', 'retention_metrics')(first_day, last_day)) -}}
{% endmacro %}

{% macro default__days_between(first_day, last_day) %}
    {{- return('(' ~ dbt.datediff(first_day, last_day, 'day') ~ ')') -}}
{% endmacro %}

{#- dbt's own body for Spark checks both dates first, which takes seconds to be planned. -#}
{% macro spark__days_between(first_day, last_day) %}
    {{- return('datediff(' ~ last_day ~ ', ' ~ first_day ~ ')') -}}
{% endmacro %}
