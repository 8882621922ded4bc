{% macro cost_per_retained_customer(retention_spend, retained_customers) %}
    {{- return(retention_metrics.ratio(retention_spend, retained_customers, places=2)) -}}
{% endmacro %}
