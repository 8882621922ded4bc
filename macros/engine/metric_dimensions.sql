{#- The columns of marts that say what a row is about; every other one is a metric. -#}
{% macro metric_dimensions() %}
    {{- return([
        'activity_basis', 'grain', 'cohort_start', 'period_number', 'period_start', 'period_end', 'is_complete', 'segment',
        'segment_value',
    ]) -}}
{% endmacro %}
