{#- One value as a JSON string, quoted and escaped; SQL null becomes JSON null. -#}
{% macro json_string(expression) %}
    {{- return(adapter.dispatch('json_string', 'retention_metrics')(expression)) -}}
{% endmacro %}

{% macro default__json_string(expression) %}
    {%- set text = 'cast(' ~ expression ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {{- return("coalesce(cast(to_json(" ~ text ~ ") as " ~ dbt.type_string() ~ "), 'null')") -}}
{% endmacro %}

{#- PostgreSQL writes the rare control characters, such as escape, with small hexadecimal letters; the others with capitals. -#}
{% macro postgres__json_string(expression) %}
    {%- set json = 'cast(to_json(cast(' ~ expression ~ ' as text)) as text)' -%}
    {%- set capitals = namespace(json=json) -%}
    {%- for letter in 'abcdef' -%}
        {%- set rest = "'(?<!\\\\)((\\\\\\\\)*\\\\u00[01])" ~ letter ~ "', '\\1" ~ letter | upper ~ "', 'g')" -%}
        {%- set capitals.json = 'regexp_replace(' ~ capitals.json ~ ', ' ~ rest -%}
    {%- endfor -%}
    {{- return("coalesce(case when " ~ json ~ " ~ 'u00[01][a-f]' then " ~ capitals.json ~ " else " ~ json ~ " end, 'null')") -}}
{% endmacro %}

{% macro snowflake__json_string(expression) %}
    {{- return("coalesce(to_json(to_variant(cast(" ~ expression ~ " as varchar))), 'null')") -}}
{% endmacro %}

{% macro bigquery__json_string(expression) %}
    {{- return('to_json_string(cast(' ~ expression ~ ' as string))') -}}
{% endmacro %}

{% macro redshift__json_string(expression) %}
    {{- return("coalesce(json_serialize(cast(cast(" ~ expression ~ " as varchar) as super)), 'null')") -}}
{% endmacro %}

{#- Spark's to_json takes structures only: the value is written as a list of one and the brackets taken off. What it calls a
    timestamp is a moment, and says so only here. -#}
{% macro spark__json_string(expression) %}
    {%- set zone = "case when typeof(" ~ expression ~ ") = 'timestamp' then '+00' else '' end" -%}
    {%- set list_of_one = 'to_json(array(cast(' ~ expression ~ ' as string) || ' ~ zone ~ '))' -%}
    {{- return('substr(' ~ list_of_one ~ ', 2, length(' ~ list_of_one ~ ') - 2)') -}}
{% endmacro %}
