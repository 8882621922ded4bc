{#- Files as a relation, read where they lie: CSV (all columns as text, so that nothing is lost to type guessing)
    or Parquet; a glob reads several, matched by column name. DuckDB only. -#}
{% macro file_relation(path) %}
    {{- return(adapter.dispatch('file_relation', 'retention_metrics')(path)) -}}
{% endmacro %}

{% macro duckdb__file_relation(path) %}
    {%- set literal = "'" ~ path | replace("'", "''") ~ "'" -%}
    {%- if path.lower().endswith('.parquet') -%}
        {{- return('read_parquet(' ~ literal ~ ', union_by_name = true)') -}}
    {%- endif -%}
    {{- return('read_csv(' ~ literal ~ ', all_varchar = true, header = true, union_by_name = true)') -}}
{% endmacro %}

{% macro default__file_relation(path) %}
    {{ exceptions.raise_compiler_error(
        "retention_metrics: `file: " ~ path ~ "` can be read by the duckdb target only. Load it into a table and name that as `relation`."
    ) }}
{% endmacro %}


{#- How many files a path or glob stands for; none where only reading can tell. -#}
{% macro number_of_files(path) %}
    {%- if '://' in path -%}{{- return(none) -}}{%- endif -%}
    {%- set query = "select count(*) as files from glob('" ~ path | replace("'", "''") ~ "')" -%}
    {{- return(run_query(query).columns['files'].values()[0] | int) -}}
{% endmacro %}
