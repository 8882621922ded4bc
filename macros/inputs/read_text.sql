{#- Any value as text without the blanks around it; blank text is null. The same on every engine. -#}
{% macro read_text(expression) %}
    {{- return("nullif(" ~ retention_metrics.trimmed_text(expression) ~ ", '')") -}}
{% endmacro %}
