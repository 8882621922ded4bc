{% macro net_revenue_retention_rate(churned_mrr, contraction_mrr, expansion_mrr, mrr_at_start) %}
    {{- return(
        retention_metrics.fitting_decimal(
            '100 - ' ~ retention_metrics.net_revenue_churn_rate(churned_mrr, contraction_mrr, expansion_mrr, mrr_at_start), 18, 6
        )
    ) -}}
{% endmacro %}
