{#- A date from a date, timestamp or text column; null when it cannot be read (the query goes on). What an engine would read
    beyond YYYY-MM-DD and a time (`2025-1-5`, `epoch`, `2025`) differs from the next one: so the form is tested first. -#}
{% macro read_date(expression) %}
    {{- return(adapter.dispatch('read_date', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__read_date(expression) %}
    {%- set text = retention_metrics.figure_text(expression) -%}
    {%- set day = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' -%}
    {%- set time = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?' -%}
    {%- set offset = ' ?(Z|UTC|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)' -%}
    {{- return(
        '(case when ' ~ retention_metrics.text_matches(text, day ~ '([ T]' ~ time ~ '(' ~ offset ~ ')?)?')
        ~ ' and substr(' ~ text ~ ", 1, 4) <> '0000' then "
        ~ adapter.dispatch('date_of_text', 'retention_metrics')('substr(' ~ text ~ ', 1, 10)') ~ ' end)'
    ) -}}
{% endmacro %}

{#- Dates need not be written down to be read. The type is known before the query runs: the other branch costs nothing. -#}
{% macro duckdb__read_date(expression) %}
    {{- return(
        '(case when typeof(' ~ expression ~ ") in ('DATE', 'TIMESTAMP') then " ~ retention_metrics.written_date(expression)
        ~ ' else ' ~ retention_metrics.default__read_date(expression) ~ ' end)'
    ) -}}
{% endmacro %}

{#- The date of a typed value, on DuckDB; null where its text would have no year of four digits. -#}
{% macro written_date(expression) %}
    {%- set day = 'try_cast(' ~ expression ~ ' as date)' -%}
    {{- return("(case when " ~ day ~ " between date '0001-01-01' and date '9999-12-31' then " ~ day ~ " end)") -}}
{% endmacro %}

{#- A date from text of the form YYYY-MM-DD; null when the month has no such day. -#}
{% macro default__date_of_text(text) %}
    {{- return('try_cast(' ~ text ~ ' as date)') -}}
{% endmacro %}

{% macro bigquery__date_of_text(text) %}
    {{- return('safe_cast(' ~ text ~ ' as date)') -}}
{% endmacro %}

{#- PostgreSQL 15 has no try_cast: only a day up to the last one of its month is cast. -#}
{% macro postgres__date_of_text(text) %}
    {%- set next_month = '(cast(substr(' ~ text ~ ", 1, 7) || '-01' as date) + interval '1 month')" -%}
    {{- return(
        'case when cast(substr(' ~ text ~ ', 9) as integer) <= extract(day from ' ~ next_month ~ " - interval '1 day') then cast("
        ~ text ~ ' as date) end'
    ) -}}
{% endmacro %}
