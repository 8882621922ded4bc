{#- A digest of the project's definitions: the text of all of its macros and of the models that the configuration enables. Two
    publications of one digest and one configuration differ because their input data do. -#}
{% macro definitions_fingerprint() %}
    {%- set texts = [] -%}
    {%- for macro in context['retention_metrics'].values() -%}
        {%- do texts.append(macro.macro.unique_id ~ ' ' ~ local_md5(macro.macro.macro_sql)) -%}
    {%- endfor -%}
    {%- for node in graph.nodes.values()
        if node.package_name == 'retention_metrics' and node.resource_type in ('model', 'snapshot') -%}
        {%- do texts.append(node.unique_id ~ ' ' ~ node.checksum.checksum) -%}
    {%- endfor -%}
    {{ return(local_md5(texts | sort | join('\n'))) }}
{% endmacro %}
