{% macro sessions_per_visitor(sessions, visitors) %}
    {{- return(retention_metrics.ratio(sessions, visitors)) -}}
{% endmacro %}
