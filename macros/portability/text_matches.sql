{#- True when a text as a whole, from its first to its last character, matches a pattern. Patterns keep to what every engine
    understands: lists of characters, groups, repetitions; no backslash. -#}
{% macro text_matches(text, pattern) %}
    {{- return(adapter.dispatch('text_matches', 'retention_metrics')(text, pattern)) -}}
{% endmacro %}

{% macro default__text_matches(text, pattern) %}
    {{- return('regexp_like(' ~ text ~ ", '^(" ~ pattern ~ ")$')") -}}
{% endmacro %}

{% macro duckdb__text_matches(text, pattern) %}
    {{- return('regexp_full_match(' ~ text ~ ", '" ~ pattern ~ "')") -}}
{% endmacro %}

{#- Java's $ also matches before a newline at the end. -#}
{% macro spark__text_matches(text, pattern) %}
    {{- return('regexp_like(' ~ text ~ ", '(?s)^(" ~ pattern ~ ")(?!.)')") -}}
{% endmacro %}

{% macro bigquery__text_matches(text, pattern) %}
    {{- return('regexp_contains(' ~ text ~ ", '^(" ~ pattern ~ ")$')") -}}
{% endmacro %}

{% macro redshift__text_matches(text, pattern) %}
    {{- return('(' ~ text ~ " ~ '^(" ~ pattern ~ ")$')") -}}
{% endmacro %}
