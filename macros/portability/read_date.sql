{#- A date from a date, timestamp or text column; null when it cannot be read (the query goes on). -#}
{% macro read_date(expression) %}
    {{- return(adapter.dispatch('read_date', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__read_date(expression) %}
    {{- return('try_cast(' ~ expression ~ ' as date)') -}}
{% endmacro %}

{#- PostgreSQL 15 has no try_cast: the text is shown to be a day of the calendar before it is cast. -#}
{% macro postgres__read_date(expression) %}
    {%- set text = 'trim(cast(' ~ expression ~ ' as text))' -%}
    {%- set year_and_month = 'substr(' ~ text ~ ", 1, 7) || '-01'" -%}
    {{- return(
        "case when " ~ text ~ " ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([ T].*)?$'"
        ~ " and substr(" ~ text ~ ", 1, 4) <> '0000'"
        ~ " then case when cast(substr(" ~ text ~ ", 9, 2) as integer) <= extract(day from cast(" ~ year_and_month
        ~ " as date) + interval '1 month' - interval '1 day') then cast(substr(" ~ text ~ ", 1, 10) as date) end end"
    ) -}}
{% endmacro %}
