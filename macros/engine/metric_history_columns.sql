{#- The columns of the snapshot metric_history that are read, each with its SQL type. -#}
{% macro metric_history_columns() %}
    {{- return({
        'metric': dbt.type_string(),
        'activity_basis': dbt.type_string(),
        'grain': dbt.type_string(),
        'period_start': 'date',
        'period_end': 'date',
        'segment': dbt.type_string(),
        'segment_value': dbt.type_string(),
        'numerator': 'numeric(24, 6)',
        'denominator': 'numeric(24, 6)',
        'value': 'numeric(24, 6)',
        'published_at': dbt.type_timestamp(),
        'is_published': 'boolean',
        'dbt_valid_from': dbt.type_timestamp(),
        'dbt_valid_to': dbt.type_timestamp(),
    }) -}}
{% endmacro %}
