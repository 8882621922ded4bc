{#- The tables and views of the warehouse, as `database.schema.name` or `schema.name`; none where asking takes long. -#}
{% macro known_relations() %}
    {{- return(adapter.dispatch('known_relations', 'retention_metrics')()) -}}
{% endmacro %}

{% macro default__known_relations() %}
    {{- return(none) -}}
{% endmacro %}

{% macro duckdb__known_relations() %}
    {%- set query = "select table_catalog || '.' || table_schema || '.' || table_name as name from information_schema.tables" -%}
    {{- return(run_query(query).columns['name'].values() | list) -}}
{% endmacro %}

{% macro postgres__known_relations() %}
    {{- return(retention_metrics.duckdb__known_relations()) -}}
{% endmacro %}
