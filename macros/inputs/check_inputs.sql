{#- Stops a run before anything is built when a mapped table, file or column is not there or has a type that cannot play its
    role, with one message that lists all that is wrong; warns of tables without rows. Runs on-run-start, when a model that is
    mapped is not built yet: it is not looked at. Nor is anything in a project that installs this one as a package and runs
    models of its own only. -#}
{% macro check_inputs(inputs, segments) %}
    {%- set ours = [project_name == 'retention_metrics'] -%}
    {%- for resource in selected_resources -%}{%- do ours.append(resource.split('.')[1] == 'retention_metrics') -%}{%- endfor -%}
    {%- if execute and inputs is mapping and true in ours -%}
        {%- set problems = [] -%}
        {%- set there = [] -%}
        {%- for input in inputs if input in retention_metrics.input_contract() and 'model' not in inputs[input] -%}
            {%- do there.append(input) -%}
        {%- endfor -%}
        {%- for input in there -%}
            {%- do problems.extend(retention_metrics.missing_input_problems(input, inputs)) -%}
        {%- endfor -%}
        {%- if not problems -%}
            {%- for input in there -%}
                {%- do problems.extend(retention_metrics.input_column_problems(input, inputs, segments)) -%}
            {%- endfor -%}
        {%- endif -%}
        {%- if problems -%}
            {{ exceptions.raise_compiler_error(
                'retention_metrics inputs: ' ~ problems | length ~ (' problem' if problems | length == 1 else ' problems')
                ~ '\n  - ' ~ problems | join('\n  - ')
            ) }}
        {%- endif -%}
        {%- do retention_metrics.warn_of_empty_inputs(there, inputs) -%}
    {%- endif -%}
{% endmacro %}


{% macro warn_of_empty_inputs(there, inputs) %}
    {%- for input in there -%}
        {%- set relation = retention_metrics.input_relation(input, inputs) -%}
        {%- if not run_query('select 1 as is_there from ' ~ relation ~ ' limit 1').rows -%}
            {%- do exceptions.warn(
                'retention_metrics: the input `' ~ input ~ '` (' ~ relation ~ ') has no rows; what is built on it will be empty.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
