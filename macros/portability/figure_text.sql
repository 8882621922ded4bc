{#- The text of a date or a number, to be read: without blanks around it, Persian and Arabic digits as the digits they are. -#}
{% macro figure_text(expression) %}
    {{- return(adapter.dispatch('figure_text', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__figure_text(expression) %}
    {{- return(
        'translate(' ~ retention_metrics.trimmed_text(expression) ~ ", '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', '01234567890123456789')"
    ) -}}
{% endmacro %}

{#- DuckDB makes a map of the digits anew for each row. -#}
{% macro duckdb__figure_text(expression) %}
    {{- return(
        '(case when ' ~ retention_metrics.is_plain_text(expression) ~ ' then cast(' ~ expression ~ ' as varchar) else '
        ~ retention_metrics.default__figure_text(expression) ~ ' end)'
    ) -}}
{% endmacro %}
