{#- The customer columns to break metrics down by: as set; not set, the bundled company's, and none for own inputs. -#}
{% macro resolve_segments(segments, inputs, bundled_company) %}
    {%- if segments is none -%}
        {{ return([] if inputs else bundled_company['segments']) }}
    {%- endif -%}
    {{ return(segments) }}
{% endmacro %}
