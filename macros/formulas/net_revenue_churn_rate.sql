{% macro net_revenue_churn_rate(churned_mrr, contraction_mrr, expansion_mrr, mrr_at_start) %}
    {{- return(
        retention_metrics.percentage(
            '(' ~ churned_mrr ~ ') + (' ~ contraction_mrr ~ ') - (' ~ expansion_mrr ~ ')', mrr_at_start
        )
    ) -}}
{% endmacro %}
