{#- The SQL expression that plays a column's role: as mapped, else a column of the contract's own name.
    A column mapped to null (YAML `~`) is absent: every row has null there. -#}
{% macro input_column(input, column, inputs) %}
    {%- set columns = retention_metrics.input_mapping(input, inputs).get('columns') -%}
    {%- if columns is not mapping or column not in columns -%}
        {{ return(column) }}
    {%- elif columns[column] is none -%}
        {{ return('null') }}
    {%- endif -%}
    {{ return('(' ~ columns[column] ~ ')') }}
{% endmacro %}
