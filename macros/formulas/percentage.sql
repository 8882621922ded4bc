{#- The part is widened before it is multiplied: 100 times the largest amount must still fit. -#}
{% macro percentage(part, whole) %}
    {{- return(retention_metrics.ratio('100 * cast((' ~ part ~ ') as numeric(32, 6))', whole)) -}}
{% endmacro %}
