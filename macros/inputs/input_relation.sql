{#- What stands behind `from` for an input: the bundled seed, a relation of the warehouse, or (DuckDB) files where they lie.
    A model is one of the project that installs this one as a package, or `package.model`: dbt builds it first. -#}
{% macro input_relation(input, inputs) %}
    {%- if not inputs -%}
        {{ return(ref('retention_metrics', 'raw_' ~ input)) }}
    {%- endif -%}
    {%- set mapping = retention_metrics.input_mapping(input, inputs) -%}
    {%- if 'file' in mapping -%}
        {{ return(retention_metrics.file_relation(mapping['file'] | string)) }}
    {%- endif -%}
    {%- if 'model' in mapping -%}
        {%- set parts = (mapping['model'] | string).split('.') -%}
        {{ return(ref(parts[0] if parts | length > 1 else project_name, parts[-1])) }}
    {%- endif -%}
    {{ return(mapping.get('relation', input) | string) }}
{% endmacro %}
