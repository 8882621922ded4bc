{% macro input_problems(inputs, target_type) %}
    {%- set problems = [] -%}
    {%- set contract = retention_metrics.input_contract() -%}
    {%- if inputs is not mapping -%}
        {%- if inputs -%}
            {%- do problems.append('`inputs` must map input names to tables, e.g. {subscriptions: {relation: billing.periods}}.') -%}
        {%- endif -%}
        {{ return(problems) }}
    {%- endif -%}
    {%- for input, mapping in inputs.items() -%}
        {%- if input not in contract -%}
            {%- do problems.append(
                '`inputs` has no input `' ~ input ~ '`' ~ retention_metrics.did_you_mean(input, contract.keys() | list)
            ) -%}
        {%- elif mapping is not mapping -%}
            {%- do problems.append('`inputs.' ~ input ~ '` must have a key `relation`, `model` or `file`.') -%}
        {%- else -%}
            {%- do problems.extend(retention_metrics.mapping_problems(input, mapping, contract[input], target_type)) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- set sources = [] -%}
    {%- for input in contract if contract[input]['is_activity'] -%}{%- do sources.append(input) -%}{%- endfor -%}
    {%- if inputs and not sources | select('in', inputs) | list -%}
        {%- do problems.append('`inputs` has no source of activity: map at least one of ' ~ sources | join(', ') ~ '.') -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}


{% macro mapping_problems(input, mapping, contract, target_type) %}
    {%- set problems = [] -%}
    {%- set place = '`inputs.' ~ input -%}
    {%- set places = ['relation', 'model', 'file'] -%}
    {%- set keys = places + ['columns'] -%}
    {%- for key in mapping if key not in keys -%}
        {%- do problems.append(place ~ '` has no key `' ~ key ~ '`' ~ retention_metrics.did_you_mean(key, keys)) -%}
    {%- endfor -%}
    {%- if places | select('in', mapping) | list | length != 1 -%}
        {%- do problems.append(place ~ '` must have either `relation` (a table of the warehouse), `model` (a model of your dbt project) or `file` (a CSV or '
            ~ 'Parquet path).') -%}
    {%- endif -%}
    {%- for key in places if key in mapping and (mapping[key] is not string or not mapping[key].strip()) -%}
        {%- do problems.append(place ~ '.' ~ key ~ '` must be text.') -%}
    {%- endfor -%}
    {%- if mapping.get('file') is string -%}
        {%- if target_type != 'duckdb' -%}
            {%- do problems.append(
                place ~ '.file` can be read by the duckdb target only; load it into a table and name that as `relation`.'
            ) -%}
        {%- elif mapping['file'].lower().split('.')[-1] not in ['csv', 'parquet'] -%}
            {%- do problems.append(place ~ '.file` must end in .csv or .parquet, not `' ~ mapping['file'] ~ '`.') -%}
        {%- endif -%}
    {%- endif -%}
    {%- set columns = mapping.get('columns', {}) -%}
    {%- if columns is not mapping -%}
        {%- do problems.append(place ~ '.columns` must map column names to columns or SQL expressions.') -%}
        {{ return(problems) }}
    {%- endif -%}
    {%- set known = contract['required'] + contract['optional'] + contract['segments'] -%}
    {%- for column, expression in columns.items() -%}
        {#- customers may bring further columns to break figures down by -#}
        {%- if column not in known and not contract['segments'] -%}
            {%- do problems.append(place ~ '.columns` has no column `' ~ column ~ '`' ~ retention_metrics.did_you_mean(column, known)) -%}
        {%- elif expression is none and column in contract['required'] -%}
            {%- do problems.append(place ~ '.columns.' ~ column ~ '` cannot be absent: name a column or an SQL expression.') -%}
        {%- elif expression is not none and (expression is mapping or (expression is not string and expression is iterable)
            or not expression | string | trim) -%}
            {%- do problems.append(place ~ '.columns.' ~ column ~ '` must be a column name or an SQL expression.') -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(problems) }}
{% endmacro %}
