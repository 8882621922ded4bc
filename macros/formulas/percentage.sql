{% macro percentage(part, whole) %}
    {{- return(retention_metrics.ratio(retention_metrics.product(part, '100'), whole)) -}}
{% endmacro %}
