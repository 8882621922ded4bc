{#- A whole number from a number or text column; null when it cannot be read or has a fraction. -#}
{% macro read_whole_number(expression) %}
    {%- set number = '(' ~ retention_metrics.read_money(expression) ~ ')' -%}
    {{- return('case when ' ~ number ~ ' = floor(' ~ number ~ ') then cast(' ~ number ~ ' as bigint) end') -}}
{% endmacro %}
