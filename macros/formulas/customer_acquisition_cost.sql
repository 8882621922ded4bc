{% macro customer_acquisition_cost(acquisition_spend, new_customers) %}
    {{- return('(cast(' ~ retention_metrics.ratio(acquisition_spend, new_customers) ~ ' as numeric(18, 2)))') -}}
{% endmacro %}
