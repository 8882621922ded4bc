{#- Any value as trimmed text; blank text is null. The same on every engine. -#}
{% macro read_text(expression) %}
    {{- return("nullif(trim(cast(" ~ expression ~ " as " ~ dbt.type_string() ~ ")), '')") -}}
{% endmacro %}
