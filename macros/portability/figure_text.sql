{#- The text of a date or a number, to be read: without blanks around it, Persian and Arabic digits as the digits they are. -#}
{% macro figure_text(expression) %}
    {{- return(adapter.dispatch('figure_text', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__figure_text(expression) %}
    {{- return(retention_metrics.ascii_digits(retention_metrics.trimmed_text(expression))) -}}
{% endmacro %}

{#- DuckDB makes a map of the digits anew for each row: not for the text that needs none. -#}
{% macro duckdb__figure_text(expression) %}
    {%- set text = 'cast(' ~ expression ~ ' as varchar)' -%}
    {{- return(
        '(case when ' ~ retention_metrics.is_plain_text(text) ~ ' then ' ~ text
        ~ ' else ' ~ retention_metrics.ascii_digits('trim(' ~ text ~ ', ' ~ retention_metrics.blanks() ~ ')') ~ ' end)'
    ) -}}
{% endmacro %}

{#- A text with its Persian and Arabic digits as the digits they are. -#}
{% macro ascii_digits(text) %}
    {{- return('translate(' ~ text ~ ", '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', '01234567890123456789')") -}}
{% endmacro %}
