with metric_publications as (
    {{ rows_once_built(ref('retention_metrics', 'metric_publications'), {
        'published_at': dbt.type_timestamp(),
        'published_on': 'date',
        'definitions_fingerprint': dbt.type_string(),
        'configuration_fingerprint': dbt.type_string(),
    }) }}
),

beside_the_one_before as (
    select
        published_at,
        published_on,
        definitions_fingerprint,
        configuration_fingerprint,
        lag(definitions_fingerprint) over (order by published_at) as previous_definitions,
        lag(configuration_fingerprint) over (order by published_at) as previous_configuration
    from metric_publications
),

final as (
    select
        published_at,
        published_on,
        definitions_fingerprint <> previous_definitions as definitions_changed,
        configuration_fingerprint <> previous_configuration as configuration_changed
    from beside_the_one_before
)

select * from final
