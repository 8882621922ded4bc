{#- A JSON object as text from columns: {"started_on": "2025-01-01", "mrr": null}. Values are text, so that no engine's
    own way of writing numbers shows; keys keep the order given. -#}
{% macro json_object(columns) %}
    {%- set members = [] -%}
    {%- for name, expression in columns.items() -%}
        {%- do members.append("'" ~ '"' ~ name ~ '": ' ~ "' || " ~ retention_metrics.json_string(expression)) -%}
    {%- endfor -%}
    {{- return("('{' || " ~ members | join(" || ', ' || ") ~ " || '}')") -}}
{% endmacro %}
