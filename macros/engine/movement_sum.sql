{#- The sum of an expression over the rows of one movement. -#}
{% macro movement_sum(movement, expression) %}
    {{- return("sum(case when movement = '" ~ movement ~ "' then " ~ expression ~ ' else 0 end)') -}}
{% endmacro %}
