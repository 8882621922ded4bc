-- a metric without a catalog row has no label; a catalog row without a metric describes nothing.
-- The metrics of inputs that are not mapped are not built: then only the first half can hold.
with catalog as (
    select name from {{ ref('metric_catalog') }}
),

metrics as (
    select distinct metric from {{ ref('metric_values') }}
)

select
    metrics.metric,
    catalog.name as catalog_name
from metrics
full outer join catalog on metrics.metric = catalog.name
where catalog.name is null {{ 'or metrics.metric is null' if not var('inputs') }}
