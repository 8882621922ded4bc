{#- Taken from the customers who stayed, so that churn + retention is exactly 100 even where both would be rounded up. -#}
{% macro customer_churn_rate(lost_customers, customers_at_start) %}
    {{- return(
        '(cast(100 - '
        ~ retention_metrics.percentage('(' ~ customers_at_start ~ ') - (' ~ lost_customers ~ ')', customers_at_start)
        ~ ' as numeric(18, 6)))'
    ) -}}
{% endmacro %}
