{#- A whole number from a number or text column; null when it cannot be read or has a fraction. The text is asked for the
    fraction, for an amount of money has none below a cent: 7.004 would be 7. -#}
{% macro read_whole_number(expression) %}
    {%- set text = retention_metrics.figure_text(expression) -%}
    {{- return(
        '(case when ' ~ retention_metrics.text_matches(text, '[+-]?[0-9]+([.]0*)?')
        ~ ' then cast(' ~ retention_metrics.read_money(expression) ~ ' as bigint) end)'
    ) -}}
{% endmacro %}
