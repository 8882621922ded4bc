{#- An amount as numeric(18, 2), rounded half away from zero, from a number or text column; null when it cannot be
    read or has more than 16 digits before the point. -#}
{% macro read_money(expression) %}
    {{- return(adapter.dispatch('read_money', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__read_money(expression) %}
    {{- return('try_cast(' ~ expression ~ ' as numeric(18, 2))') -}}
{% endmacro %}

{#- PostgreSQL 15 has no try_cast: the text is shown to be a number that fits before it is cast. -#}
{% macro postgres__read_money(expression) %}
    {%- set text = 'trim(cast(' ~ expression ~ ' as text))' -%}
    {{- return(
        "case when " ~ text ~ " ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?$'"
        ~ " then case when abs(round(cast(" ~ text ~ " as numeric), 2)) < 1e16 then cast(" ~ text ~ " as numeric(18, 2)) end end"
    ) -}}
{% endmacro %}
