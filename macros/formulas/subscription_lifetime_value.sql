{% macro subscription_lifetime_value(arpa, gross_margin_pct, monthly_churn_rate_pct) %}
    {{- return(
        '(cast('
        ~ retention_metrics.ratio(retention_metrics.product(arpa, gross_margin_pct), monthly_churn_rate_pct)
        ~ ' as numeric(18, 2)))'
    ) -}}
{% endmacro %}
