{% macro net_promoter_score(promoters, detractors, responses) %}
    {{- return(
        retention_metrics.percentage('(' ~ promoters ~ ') - (' ~ detractors ~ ')', responses)
    ) -}}
{% endmacro %}
