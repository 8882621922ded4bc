{% macro lifespan_years(yearly_churn_rate_pct) %}
    {{- return(retention_metrics.ratio('100', yearly_churn_rate_pct)) -}}
{% endmacro %}
