{% macro repeat_purchase_rate(returning_customers, customers) %}
    {{- return(retention_metrics.percentage(returning_customers, customers)) -}}
{% endmacro %}
