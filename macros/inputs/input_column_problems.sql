{#- A sentence for each column of an input that is not there, or whose type cannot play its role. -#}
{% macro input_column_problems(input, inputs, segments) %}
    {%- set problems = [] -%}
    {%- set contract = retention_metrics.input_contract()[input] -%}
    {%- set columns = contract['required'] + contract['optional'] -%}
    {%- if input == 'customers' -%}{%- set columns = columns + (segments or []) -%}{%- endif -%}
    {%- set relation = retention_metrics.input_relation(input, inputs) -%}
    {%- set found = [] -%}
    {%- for column in adapter.get_column_schema_from_query('select * from ' ~ relation ~ ' where 1 = 0') -%}
        {#- DuckDB's adapter gives the fields of a structure, each as `column.field` -#}
        {%- do found.append((column.name | lower).split('.')[0]) -%}
    {%- endfor -%}
    {%- for column in columns -%}
        {%- set expression = retention_metrics.input_column(input, column, inputs) -%}
        {%- set name = expression.strip('()" ') | lower -%}
        {%- if expression != 'null' and modules.re.match('^[a-z_][a-z0-9_]*$', name) and name not in found -%}
            {%- do problems.append(
                '`inputs.' ~ input ~ '`: ' ~ relation ~ ' has no column `' ~ name ~ '`'
                ~ retention_metrics.did_you_mean(name, found)
                ~ (' Map `' ~ column ~ '` to a column or an SQL expression'
                    ~ (', or to ~ when there is none.' if column in contract['optional'] else '.'))
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if not problems -%}
        {%- do problems.extend(retention_metrics.input_type_problems(input, inputs, columns)) -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}


{#- A sentence for each column whose type cannot play its role: all of its rows would be rejected. -#}
{% macro input_type_problems(input, inputs, columns) %}
    {%- set problems = [] -%}
    {%- set contract = retention_metrics.input_contract()[input] -%}
    {%- set expressions = [] -%}
    {%- for column in columns -%}
        {%- do expressions.append(retention_metrics.input_column(input, column, inputs) ~ ' as ' ~ column) -%}
    {%- endfor -%}
    {%- set query = 'select ' ~ expressions | join(', ') ~ ' from ' ~ retention_metrics.input_relation(input, inputs) ~ ' where 1 = 0' -%}
    {%- set is_text = 'char|text|string|enum|unknown|null|void' -%}
    {%- set is_number = 'int|decimal|numeric|number|double|real|float' -%}
    {%- for column in adapter.get_column_schema_from_query(query) -%}
        {%- set name = (column.name | lower).split('.')[0] -%}
        {%- set type = 'struct' if '.' in column.name else column.dtype | lower -%}
        {%- set is_null = retention_metrics.input_column(input, name, inputs) == 'null' -%}
        {%- if name in contract['dates'] -%}
            {%- set needed, can_be = 'a date, a timestamp or text', 'date|timestamp|' ~ is_text -%}
        {%- elif name in contract['numbers'] -%}
            {%- set needed, can_be = 'a number or text', is_number ~ '|' ~ is_text -%}
        {%- else -%}
            {%- set needed, can_be = 'text or a number', 'uuid|bool|date|timestamp|' ~ is_number ~ '|' ~ is_text -%}
        {%- endif -%}
        {%- set is_structured = modules.re.search('struct|map|list|array|json|blob|bytea|binary|\\[|interval', type) -%}
        {%- if not is_null and (is_structured or not modules.re.search(can_be, type)) -%}
            {%- set problem = '`inputs.' ~ input ~ '.columns.' ~ name ~ '` is of type ' ~ type ~ ', and ' ~ needed
                ~ ' is needed: map an SQL expression that makes it one.' -%}
            {%- if problem not in problems -%}{%- do problems.append(problem) -%}{%- endif -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(problems) }}
{% endmacro %}
