{% macro monthly_order_revenue(average_order_value, orders_per_customer_per_year) %}
    {{- return(
        retention_metrics.ratio(retention_metrics.product(average_order_value, orders_per_customer_per_year), '12')
    ) -}}
{% endmacro %}
