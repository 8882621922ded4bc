{% macro transaction_lifetime_value(average_order_value, orders_per_customer_per_year, gross_margin_pct, lifespan_years) %}
    {{- return(
        retention_metrics.ratio(
            retention_metrics.product(
                retention_metrics.fitting_decimal(retention_metrics.product(average_order_value, orders_per_customer_per_year), 18, 6),
                retention_metrics.fitting_decimal(retention_metrics.product(gross_margin_pct, lifespan_years), 18, 6)
            ),
            '100',
            places=2
        )
    ) -}}
{% endmacro %}
