{#- Any value as text without the blanks around it: what cannot be seen at an end must not make two keys of one. -#}
{% macro trimmed_text(expression) %}
    {{- return(adapter.dispatch('trimmed_text', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__trimmed_text(expression) %}
    {%- set text = 'cast(' ~ expression ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {{- return('trim(' ~ text ~ ', ' ~ retention_metrics.blanks() ~ ')') -}}
{% endmacro %}

{% macro postgres__trimmed_text(expression) %}
    {{- return('btrim(cast(' ~ expression ~ ' as ' ~ dbt.type_string() ~ '), ' ~ retention_metrics.blanks() ~ ')') -}}
{% endmacro %}

{% macro spark__trimmed_text(expression) %}
    {{- return('trim(both ' ~ retention_metrics.blanks() ~ ' from cast(' ~ expression ~ ' as string))') -}}
{% endmacro %}

{#- DuckDB makes a set of the blanks anew for each row: not for text that has none, nor for what is no text, which is
    known before the query runs. -#}
{% macro duckdb__trimmed_text(expression) %}
    {%- set types = 'U?(BIG|SMALL|TINY|HUGE)?INT(EGER)?|DECIMAL.*|DOUBLE|FLOAT|DATE|TIMESTAMP.*|BOOLEAN|UUID' -%}
    {%- set text = 'cast(' ~ expression ~ ' as varchar)' -%}
    {{- return(
        '(case when ' ~ retention_metrics.text_matches('typeof(' ~ expression ~ ')', types) ~ ' or '
        ~ retention_metrics.is_plain_text(text) ~ ' then ' ~ text
        ~ ' else trim(' ~ text ~ ', ' ~ retention_metrics.blanks() ~ ') end)'
    ) -}}
{% endmacro %}

{#- True for text that needs neither trimming nor other digits: ASCII from one visible character to another. -#}
{% macro is_plain_text(text) %}
    {{- return(retention_metrics.text_matches(text, '[!-~]([ -~]*[!-~])?')) -}}
{% endmacro %}

{#- A text of the characters that are taken off: the blanks of ASCII, spaces that may not break, those of other scripts
    and those without width. Joiners and direction marks are part of a text. -#}
{% macro blanks() %}
    {{- return(
        "chr(9) || chr(10) || chr(11) || chr(12) || chr(13) || ' \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
        ~ "\u200b\u202f\u205f\u2060\u3000\ufeff'"
    ) -}}
{% endmacro %}
