{#- What the `inputs` var says of one input; empty when it says nothing that can be used (validate_vars says what is wrong). -#}
{% macro input_mapping(input, inputs) %}
    {%- set mapping = inputs.get(input) if inputs is mapping else none -%}
    {{ return(mapping if mapping is mapping else {}) }}
{% endmacro %}
