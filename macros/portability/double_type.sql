{#- The 64-bit floating point type; `dbt.type_float()` is 32-bit on DuckDB. Only for what decimals cannot do: roots and powers. -#}
{% macro double_type() %}
    {{- return(adapter.dispatch('double_type', 'retention_metrics')()) -}}
{% endmacro %}

{% macro default__double_type() %}
    {{- return('double') -}}
{% endmacro %}

{% macro bigquery__double_type() %}
    {{- return('float64') -}}
{% endmacro %}

{% macro postgres__double_type() %}
    {{- return('double precision') -}}
{% endmacro %}
