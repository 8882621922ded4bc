{% macro gross_margin(revenue, cost) %}
    {{- return(retention_metrics.percentage('(' ~ revenue ~ ') - (' ~ cost ~ ')', revenue)) -}}
{% endmacro %}
