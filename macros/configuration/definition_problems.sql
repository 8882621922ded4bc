{% macro definition_problems(definitions, inputs) %}
    {%- set problems = [] -%}
    {%- set known = retention_metrics.definition_presets().keys() | list -%}
    {%- if definitions is not string or definitions not in known -%}
        {%- do problems.append('`definitions` has no preset `' ~ definitions ~ '`; there is ' ~ known | join(', ') ~ '.') -%}
    {%- elif definitions != 'default' and inputs is mapping and inputs and 'subscriptions' not in inputs -%}
        {%- do problems.append(
            '`definitions: ' ~ definitions ~ '` is about subscriptions, which are not mapped: map them, or leave `definitions` at default.'
        ) -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}
