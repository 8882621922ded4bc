{% macro transaction_lifetime_value(average_order_value, orders_per_customer_per_year, gross_margin_pct, lifespan_years) %}
    {{- return(
        retention_metrics.ratio(
            retention_metrics.product(
                'cast(' ~ retention_metrics.product(average_order_value, orders_per_customer_per_year) ~ ' as numeric(18, 6))',
                'cast(' ~ retention_metrics.product(gross_margin_pct, lifespan_years) ~ ' as numeric(18, 6))'
            ),
            '100',
            places=2
        )
    ) -}}
{% endmacro %}
