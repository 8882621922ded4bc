{% macro cohort_retention_rate(remaining, cohort_total) %}
    {{- return(retention_metrics.percentage(remaining, cohort_total)) -}}
{% endmacro %}
