{#- What is set before a table is built. PostgreSQL takes columns for independent of one another, so of a join on grain, period
    and segment it expects one row, and compares every row with every other one. All large joins here are on equality:
    hashing them is always right. Other engines need nothing. -#}
{% macro join_settings() %}
    {{- return(adapter.dispatch('join_settings', 'retention_metrics')()) -}}
{% endmacro %}

{% macro default__join_settings() %}
    {{- return('') -}}
{% endmacro %}

{% macro postgres__join_settings() %}
    {{- return('set local enable_nestloop = off; set local enable_mergejoin = off') -}}
{% endmacro %}

{#- Redshift inherits PostgreSQL's bodies and has no such settings. -#}
{% macro redshift__join_settings() %}
    {{- return('') -}}
{% endmacro %}
