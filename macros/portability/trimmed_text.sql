{#- Any value as text without the spaces around it. -#}
{% macro trimmed_text(expression) %}
    {%- set text = 'cast(' ~ expression ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {{- return(adapter.dispatch('trimmed_text', 'retention_metrics')(text)) -}}
{% endmacro %}

{% macro default__trimmed_text(text) %}
    {{- return('trim(' ~ text ~ ')') -}}
{% endmacro %}

{#- Left to themselves, these two take off what Unicode calls a space too, such as one that may not break. -#}
{% macro duckdb__trimmed_text(text) %}
    {{- return('trim(' ~ text ~ ", ' ')") -}}
{% endmacro %}

{% macro bigquery__trimmed_text(text) %}
    {{- return('trim(' ~ text ~ ", ' ')") -}}
{% endmacro %}
