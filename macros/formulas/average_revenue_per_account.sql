{% macro average_revenue_per_account(mrr, customers) %}
    {{- return(retention_metrics.ratio(mrr, customers, places=2)) -}}
{% endmacro %}
