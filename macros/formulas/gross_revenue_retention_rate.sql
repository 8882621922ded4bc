{% macro gross_revenue_retention_rate(churned_mrr, contraction_mrr, mrr_at_start) %}
    {{- return(
        '(cast(100 - '
        ~ retention_metrics.gross_revenue_churn_rate(churned_mrr, contraction_mrr, mrr_at_start)
        ~ ' as numeric(18, 6)))'
    ) -}}
{% endmacro %}
