{% macro returning_visitor_rate(returning_visitors, visitors) %}
    {{- return(retention_metrics.percentage(returning_visitors, visitors)) -}}
{% endmacro %}
