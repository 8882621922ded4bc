{% macro average_order_value(revenue, orders) %}
    {{- return(retention_metrics.ratio(revenue, orders, places=2)) -}}
{% endmacro %}
