{% macro ratio(numerator, denominator) %}
    {{- return('(' ~ retention_metrics.rounded_quotient('(' ~ numerator ~ ')', '(' ~ denominator ~ ')') ~ ')') -}}
{% endmacro %}
