{#- Stops a run before anything is built when a mapped table, file or column is not there or has a type that cannot play its
    role, with one message that lists all that is wrong; warns of tables without rows. Runs on-run-start. -#}
{% macro check_inputs(inputs, segments) %}
    {%- if execute and inputs is mapping -%}
        {%- set problems = [] -%}
        {%- for input in inputs if input in retention_metrics.input_contract() -%}
            {%- do problems.extend(retention_metrics.missing_input_problems(input, inputs)) -%}
        {%- endfor -%}
        {%- if not problems -%}
            {%- for input in inputs if input in retention_metrics.input_contract() -%}
                {%- do problems.extend(retention_metrics.input_column_problems(input, inputs, segments)) -%}
            {%- endfor -%}
        {%- endif -%}
        {%- if problems -%}
            {{ exceptions.raise_compiler_error(
                'retention_metrics inputs: ' ~ problems | length ~ (' problem' if problems | length == 1 else ' problems')
                ~ '\n  - ' ~ problems | join('\n  - ')
            ) }}
        {%- endif -%}
        {%- do retention_metrics.warn_of_empty_inputs(inputs) -%}
    {%- endif -%}
{% endmacro %}


{% macro warn_of_empty_inputs(inputs) %}
    {%- for input in inputs if input in retention_metrics.input_contract() -%}
        {%- set relation = retention_metrics.input_relation(input, inputs) -%}
        {%- if not run_query('select 1 as is_there from ' ~ relation ~ ' limit 1').rows -%}
            {%- do exceptions.warn(
                'retention_metrics: the input `' ~ input ~ '` (' ~ relation ~ ') has no rows; what is built on it will be empty.'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
