{#- The rows of a snapshot; none while it has never been taken, as under plain `dbt run`, which takes no snapshots. -#}
{% macro rows_once_built(relation, columns) %}
    {%- if not execute or load_relation(relation) is not none %}
    select * from {{ relation }}
    {%- else %}
    select
        {%- for column, type in columns.items() %}
        cast(null as {{ type }}) as {{ column }}{{ ',' if not loop.last }}
        {%- endfor %}
    where 1 = 0
    {%- endif %}
{% endmacro %}
