{#- The schema of a model, as dbt would name it; while `retention build` builds beside what people read, its name ends in
    another suffix. dbt asks the root project only: in a project that installs this one as a package nothing changes. -#}
{% macro generate_schema_name(custom_schema_name, node) %}
    {%- set schema = target.schema if custom_schema_name is none else target.schema ~ '_' ~ custom_schema_name | trim -%}
    {{- return(schema ~ env_var('RETENTION_SCHEMA_SUFFIX', '')) -}}
{% endmacro %}
