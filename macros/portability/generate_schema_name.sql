{#- The schema of a model. In this project of its own it is what dbt would say; while `retention build` builds beside what people
    read, it ends in another suffix. In a project that installs this one as a package it is what that project says of a schema
    `retention_metrics` (so that no table of theirs is met), or of the `+schema` it configured for these models: dbt asks a
    package's own macro first. -#}
{% macro generate_schema_name(custom_schema_name, node) %}
    {%- if project_name != 'retention_metrics' -%}
        {%- set custom_schema_name = 'retention_metrics' if custom_schema_name is none else custom_schema_name -%}
        {%- set theirs = context.get(project_name, {}).get('generate_schema_name') -%}
        {{- return((theirs or dbt.generate_schema_name)(custom_schema_name, node) | trim) -}}
    {%- endif -%}
    {%- set schema = target.schema if custom_schema_name is none else target.schema ~ '_' ~ custom_schema_name | trim -%}
    {{- return(schema ~ env_var('RETENTION_SCHEMA_SUFFIX', '')) -}}
{% endmacro %}
