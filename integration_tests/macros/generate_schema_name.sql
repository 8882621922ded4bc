{#- Their own rule: a custom schema is meant as it is written. The package's tables follow it. -#}
{% macro generate_schema_name(custom_schema_name, node) %}
    {{- return(custom_schema_name or target.schema) -}}
{% endmacro %}
