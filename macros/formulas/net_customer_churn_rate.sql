{% macro net_customer_churn_rate(customers_at_start, customers_at_end) %}
    {{- return(retention_metrics.percentage('(' ~ customers_at_start ~ ') - (' ~ customers_at_end ~ ')', customers_at_start)) -}}
{% endmacro %}
