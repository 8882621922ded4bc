{#- An amount as numeric(18, 2), rounded half away from zero, from a number or text column; null when it cannot be read or
    has more than 16 digits before the point. Engines also read `1_000`, `0x10` or `1d`, each its own: so the form is tested
    first, and numbers too are read as text, because what is written 1.005 is 1.01 and not what its nearest double rounds to. -#}
{% macro read_money(expression) %}
    {{- return(adapter.dispatch('read_money', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__read_money(expression) %}
    {%- set text = retention_metrics.figure_text(expression) -%}
    {{- return(
        '(case when ' ~ retention_metrics.text_matches(text, '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,3})?')
        ~ ' then ' ~ adapter.dispatch('money_of_text', 'retention_metrics')(text) ~ ' end)'
    ) -}}
{% endmacro %}

{#- Whole numbers and decimals are exact: they need not be written down to be read. The type is known before the query
    runs: the other branch costs nothing. -#}
{% macro duckdb__read_money(expression) %}
    {%- set types = 'U?(BIG|SMALL|TINY|HUGE)?INT(EGER)?|DECIMAL.*' -%}
    {{- return(
        '(case when ' ~ retention_metrics.text_matches('typeof(' ~ expression ~ ')', types)
        ~ ' then try_cast(' ~ expression ~ ' as numeric(18, 2)) else ' ~ retention_metrics.default__read_money(expression) ~ ' end)'
    ) -}}
{% endmacro %}

{#- numeric(18, 2) from text that is a number; null when it does not fit. -#}
{% macro default__money_of_text(text) %}
    {{- return('try_cast(' ~ text ~ ' as numeric(18, 2))') -}}
{% endmacro %}

{% macro bigquery__money_of_text(text) %}
    {{- return('cast(safe_cast(' ~ text ~ ' as bignumeric) as numeric(18, 2))') -}}
{% endmacro %}

{#- PostgreSQL 15 has no try_cast: only what fits is cast. -#}
{% macro postgres__money_of_text(text) %}
    {{- return(
        'case when abs(round(cast(' ~ text ~ ' as numeric), 2)) < 1e16 then cast(' ~ text ~ ' as numeric(18, 2)) end'
    ) -}}
{% endmacro %}
