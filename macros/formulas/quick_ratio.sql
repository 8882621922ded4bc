{% macro quick_ratio(new_mrr, expansion_mrr, reactivation_mrr, churned_mrr, contraction_mrr) %}
    {{- return(
        retention_metrics.ratio(
            '(' ~ new_mrr ~ ') + (' ~ expansion_mrr ~ ') + (' ~ reactivation_mrr ~ ')',
            '(' ~ churned_mrr ~ ') + (' ~ contraction_mrr ~ ')'
        )
    ) -}}
{% endmacro %}
