{% macro subscription_lifetime_value(arpa, gross_margin_pct, monthly_churn_rate_pct) %}
    {{- return(
        retention_metrics.ratio(retention_metrics.product(arpa, gross_margin_pct), monthly_churn_rate_pct, places=2)
    ) -}}
{% endmacro %}
