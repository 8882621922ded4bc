{#- True when the input has rows to build on: it is mapped, or nothing is mapped and the bundled company stands in. -#}
{% macro input_is_present(input, inputs) %}
    {{ return(not inputs or (inputs is mapping and input in inputs)) }}
{% endmacro %}
