{#- The rows of a snapshot; none while it has never been taken, as under plain `dbt run`, which takes no snapshots. Whoever only
    compiles asks no database, and reads the snapshot as if it were there. -#}
{% macro rows_once_built(relation, columns) %}
    {%- if flags.WHICH not in ('build', 'run') or not execute or load_relation(relation) is not none %}
    select * from {{ relation }}
    {%- else %}
    select
        {%- for column, type in columns.items() %}
        cast(null as {{ type }}) as {{ column }}{{ ',' if not loop.last }}
        {%- endfor %}
    where 1 = 0
    {%- endif %}
{% endmacro %}
