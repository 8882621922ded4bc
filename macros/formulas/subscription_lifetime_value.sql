{#- An average of 10^14 and more would leave a margin no room beside it. -#}
{% macro subscription_lifetime_value(arpa, gross_margin_pct, monthly_churn_rate_pct) %}
    {{- return(
        retention_metrics.ratio(
            retention_metrics.product(retention_metrics.fitting_decimal(arpa, 16, 2), gross_margin_pct), monthly_churn_rate_pct, places=2
        )
    ) -}}
{% endmacro %}
