{% macro average_revenue_per_account(mrr, customers) %}
    {{- return('(cast(' ~ retention_metrics.ratio(mrr, customers) ~ ' as numeric(18, 2)))') -}}
{% endmacro %}
