{% macro payback_months(acquisition_cost, monthly_revenue, gross_margin_pct) %}
    {{- return(
        retention_metrics.ratio(
            retention_metrics.product(acquisition_cost, '100'),
            retention_metrics.product(monthly_revenue, gross_margin_pct)
        )
    ) -}}
{% endmacro %}
