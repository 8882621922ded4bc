{% macro average_order_value(revenue, orders) %}
    {{- return('(cast(' ~ retention_metrics.ratio(revenue, orders) ~ ' as numeric(18, 2)))') -}}
{% endmacro %}
