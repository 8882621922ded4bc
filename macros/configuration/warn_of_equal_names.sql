{#- In a project that installs this one as a package: warns when models of theirs are named like ours and dbt's tests of ours would
    read theirs. Models never do: each reference names its package. Runs on-run-start. -#}
{% macro warn_of_equal_names() %}
    {%- if execute and project_name != 'retention_metrics' and not flags.REQUIRE_REF_SEARCHES_NODE_PACKAGE_BEFORE_ROOT -%}
        {%- set equal = [] -%}
        {%- for node in graph.nodes.values() if node.package_name == project_name and node.resource_type == 'model' -%}
            {%- if 'model.retention_metrics.' ~ node.name in graph.nodes -%}{%- do equal.append(node.name) -%}{%- endif -%}
        {%- endfor -%}
        {%- if equal -%}
            {%- do exceptions.warn(
                'retention_metrics: your project has models named like some of the package: ' ~ equal | sort | join(', ')
                ~ '. dbt tests yours in their place; set the flag require_ref_searches_node_package_before_root: true.'
            ) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
