{% macro ratio(numerator, denominator, places=6) %}
    {{- return('(' ~ retention_metrics.rounded_quotient('(' ~ numerator ~ ')', '(' ~ denominator ~ ')', places) ~ ')') -}}
{% endmacro %}
