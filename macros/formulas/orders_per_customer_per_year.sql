{% macro orders_per_customer_per_year(orders, customers_at_start, customers_at_end, length_in_months) %}
    {{- return(
        retention_metrics.ratio(
            retention_metrics.product(orders, '24'),
            retention_metrics.product('(' ~ customers_at_start ~ ') + (' ~ customers_at_end ~ ')', length_in_months)
        )
    ) -}}
{% endmacro %}
