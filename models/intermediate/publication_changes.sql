with metric_publications as (
    select * from {{ ref('retention_metrics', 'metric_publications') }}
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
