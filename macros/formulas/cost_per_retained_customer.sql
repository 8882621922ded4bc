{% macro cost_per_retained_customer(retention_spend, retained_customers) %}
    {{- return('(cast(' ~ retention_metrics.ratio(retention_spend, retained_customers) ~ ' as numeric(18, 2)))') -}}
{% endmacro %}
