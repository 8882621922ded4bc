{#- Loads a seed on Spark. dbt-spark binds values as text of its own making: through a session a missing value arrives as the
    word None, and an apostrophe ends the statement. Here every value is a literal. dbt finds this by itself while this is
    the root project; a project that installs it as a package names it in its `dispatch` (README, "Spark"). -#}
{% macro spark__load_csv_rows(model, agate_table) %}
    {%- set column_types = model['config'].get('column_types', {}) -%}
    {%- set statements = [] -%}
    {%- for rows in agate_table.rows | batch(get_batch_size()) -%}
        {%- set tuples = [] -%}
        {%- for row in rows -%}
            {%- set values = [] -%}
            {%- for column in agate_table.column_names -%}
                {%- set type = column_types.get(column, adapter.convert_type(agate_table, loop.index0)) -%}
                {%- do values.append('cast(' ~ retention_metrics.spark_literal(row[column]) ~ ' as ' ~ type ~ ')') -%}
            {%- endfor -%}
            {%- do tuples.append('(' ~ values | join(', ') ~ ')') -%}
        {%- endfor -%}
        {%- do statements.append('insert into ' ~ this.render() ~ ' values ' ~ tuples | join(',\n')) -%}
        {%- do adapter.add_query(statements[-1], abridge_sql_log=True) -%}
    {%- endfor -%}
    {{ return(statements | first) }}
{% endmacro %}


{#- A value as a Spark literal of text; Spark reads backslashes in literals as escapes. -#}
{% macro spark_literal(value) %}
    {%- if value is none -%}{{ return('null') }}{%- endif -%}
    {{ return("'" ~ value | string | replace('\\', '\\\\') | replace("'", "\\'") ~ "'") }}
{% endmacro %}
