{% macro customer_acquisition_cost(acquisition_spend, new_customers) %}
    {{- return(retention_metrics.ratio(acquisition_spend, new_customers, places=2)) -}}
{% endmacro %}
