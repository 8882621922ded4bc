{#- A sentence when the table or the files of an input do not exist. -#}
{% macro missing_input_problems(input, inputs) %}
    {%- set mapping = retention_metrics.input_mapping(input, inputs) -%}
    {%- set place = '`inputs.' ~ input -%}
    {%- if 'file' in mapping -%}
        {%- if retention_metrics.number_of_files(mapping['file']) == 0 -%}
            {{ return([place ~ '.file`: there is no file ' ~ mapping['file'] ~ '.']) }}
        {%- endif -%}
    {%- else -%}
        {%- set relation = mapping.get('relation', input) | string -%}
        {#- a name of one part is looked for along the search path, an expression anywhere: the query itself will tell -#}
        {%- if modules.re.match('^[A-Za-z_][A-Za-z0-9_$]*([.][A-Za-z_][A-Za-z0-9_$]*)+$', relation) -%}
            {%- set relations = retention_metrics.known_relations() -%}
            {%- if relations is not none and not retention_metrics.is_known_relation(relation, relations) -%}
                {{ return([
                    place ~ '.relation`: there is no table `' ~ relation ~ '` that ' ~ target.type ~ ' lets this user read'
                    ~ retention_metrics.did_you_mean(relation, relations)
                ]) }}
            {%- endif -%}
        {%- endif -%}
    {%- endif -%}
    {{ return([]) }}
{% endmacro %}


{#- Whether a name of two or three parts is that of one of some relations, which are named by all three. -#}
{% macro is_known_relation(name, relations) %}
    {%- set parts = name.lower().split('.') -%}
    {%- for relation in relations -%}
        {%- set known = relation.lower().split('.') -%}
        {#- with DuckDB the first of two parts may also be an attached database -#}
        {%- if parts == known or (parts | length == 2 and parts[1] == known[-1] and parts[0] in known[:-1]) -%}
            {{ return(true) }}
        {%- endif -%}
    {%- endfor -%}
    {{ return(false) }}
{% endmacro %}
