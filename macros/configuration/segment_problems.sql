{% macro segment_problems(segments, inputs) %}
    {%- set problems = [] -%}
    {%- if segments is none -%}{{ return(problems) }}{%- endif -%}
    {%- set contract = retention_metrics.input_contract()['customers'] -%}
    {%- set named = retention_metrics.input_mapping('customers', inputs).get('columns') -%}
    {%- set known = contract['segments'] + (named.keys() | list if named is mapping else []) -%}
    {#- a mapped relation may have any further column; of the bundled company the columns are known -#}
    {%- set problems = retention_metrics.list_problems('segments', segments, known if not inputs else none) -%}
    {%- if segments is sequence and segments is not string -%}
        {%- if segments and inputs is mapping and inputs and 'customers' not in inputs -%}
            {%- do problems.append('`segments` are columns of `customers`, which is not mapped: map it or leave `segments` empty.') -%}
        {%- endif -%}
        {%- set taken = [contract['key'], 'all', 'cohort', 'raw_values', 'segment_group', 'survey_channel',
            'rejection_reason', 'repeated_key_reason', 'cost_to_serve_text'] + contract['optional'] -%}
        {%- set seen = {} -%}
        {%- for segment in segments if segment is string -%}
            {%- set name = segment | lower -%}
            {%- if seen.get(name, segment) != segment -%}
                {%- do problems.append('`segments` has `' ~ seen[name] ~ '` and `' ~ segment ~ '`, which are one name in SQL.') -%}
            {%- endif -%}
            {%- do seen.update({name: segment}) -%}
            {%- if name in taken -%}
                {%- do problems.append('`segments` cannot have `' ~ segment ~ '`: the name is taken.') -%}
            {%- elif name in retention_metrics.sql_words() -%}
                {%- do problems.append(
                    '`segments` cannot have `' ~ segment ~ '`: it is a word of SQL; give the column another name in '
                    ~ '`inputs.customers.columns`, e.g. {customer_' ~ name ~ ': <the column>}.'
                ) -%}
            {%- elif not modules.re.fullmatch('[A-Za-z_][A-Za-z0-9_]*', segment) -%}
                {%- do problems.append(
                    '`segments` must be plain column names; give `' ~ segment ~ '` one in `inputs.customers.columns`.'
                ) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}
