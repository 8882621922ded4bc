{% macro customer_retention_rate(customers_at_start, gained_customers, customers_at_end) %}
    {{- return(retention_metrics.percentage('(' ~ customers_at_end ~ ') - (' ~ gained_customers ~ ')', customers_at_start)) -}}
{% endmacro %}
