{#- The activity bases that can be built from the inputs there are. -#}
{% macro activity_bases(inputs) %}
    {%- set bases = [] -%}
    {%- for basis, input in {'subscription': 'subscriptions', 'purchase': 'orders', 'visit': 'sessions'}.items() -%}
        {%- if retention_metrics.input_is_present(input, inputs) -%}{%- do bases.append(basis) -%}{%- endif -%}
    {%- endfor -%}
    {{- return(bases) -}}
{% endmacro %}
