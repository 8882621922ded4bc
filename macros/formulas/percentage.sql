{% macro percentage(part, whole) %}
    {{- return(retention_metrics.ratio('100 * (' ~ part ~ ')', whole)) -}}
{% endmacro %}
