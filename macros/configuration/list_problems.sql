{#- Problems of a var that must be a list of different names, each of `known` (any, when known is none). -#}
{% macro list_problems(name, values, known) %}
    {%- set problems = [] -%}
    {%- if values is string or values is mapping or values is not sequence -%}
        {%- do problems.append('`' ~ name ~ '` must be a list, e.g. ' ~ name ~ ': [' ~ (known or ['plan']) | first ~ '].') -%}
        {{ return(problems) }}
    {%- endif -%}
    {%- for value in values -%}
        {%- if value is not string -%}
            {%- do problems.append('`' ~ name ~ '` must be a list of names, not `' ~ value ~ '`.') -%}
        {%- elif known is not none and value not in known -%}
            {%- do problems.append('`' ~ name ~ '` has no `' ~ value ~ '`' ~ retention_metrics.did_you_mean(value, known)) -%}
        {%- elif value in values[:loop.index0] -%}
            {%- do problems.append('`' ~ name ~ '` has `' ~ value ~ '` twice.') -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(problems) }}
{% endmacro %}
