{% macro customer_satisfaction(satisfied, responses) %}
    {{- return(retention_metrics.percentage(satisfied, responses)) -}}
{% endmacro %}
