{#- What stands behind `from` for an input: the bundled seed, a relation of the warehouse, or (DuckDB) files where they lie. -#}
{% macro input_relation(input, inputs) %}
    {%- if not inputs -%}
        {{ return(ref('retention_metrics', 'raw_' ~ input)) }}
    {%- endif -%}
    {%- set mapping = retention_metrics.input_mapping(input, inputs) -%}
    {%- if 'file' in mapping -%}
        {{ return(retention_metrics.file_relation(mapping['file'] | string)) }}
    {%- endif -%}
    {{ return(mapping.get('relation', input) | string) }}
{% endmacro %}
