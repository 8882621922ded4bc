{#- Stops a run before anything is built when a var cannot be right, with one message that lists all that is wrong.
    Runs on-run-start, and while the project is parsed, so that no later error hides the cause. -#}
{% macro validate_vars(configuration) %}
    {%- set problems = [] -%}
    {#- elsewhere than in this project of its own, further vars are those of others -#}
    {%- for name in invocation_args_dict.get('vars') or {} if project_name == 'retention_metrics' and name not in configuration -%}
        {%- do problems.append('there is no var `' ~ name ~ '`' ~ retention_metrics.did_you_mean(name, configuration.keys() | list)) -%}
    {%- endfor -%}
    {%- do problems.extend(retention_metrics.configuration_problems(configuration, target.type)) -%}
    {%- if problems -%}
        {{ exceptions.raise_compiler_error(
            'retention_metrics configuration: ' ~ problems | length ~ (' problem' if problems | length == 1 else ' problems')
            ~ '\n  - ' ~ problems | join('\n  - ')
        ) }}
    {%- endif -%}
{% endmacro %}


{#- All that is wrong with a configuration, a sentence each that says what to do; empty when it can be built.
    Reads nothing but its arguments: the `retention` command runs the same text before it starts dbt. -#}
{% macro configuration_problems(configuration, target_type) %}
    {%- set problems = [] -%}
    {%- do problems.extend(retention_metrics.input_problems(configuration['inputs'], target_type)) -%}
    {%- do problems.extend(retention_metrics.time_problems(configuration)) -%}
    {%- do problems.extend(retention_metrics.calendar_problems(configuration)) -%}
    {%- do problems.extend(retention_metrics.segment_problems(configuration['segments'], configuration['inputs'])) -%}
    {%- do problems.extend(retention_metrics.definition_problems(configuration['definitions'], configuration['inputs'])) -%}
    {%- do problems.extend(retention_metrics.number_problems(configuration)) -%}
    {{ return(problems) }}
{% endmacro %}
