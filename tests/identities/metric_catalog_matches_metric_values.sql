-- A metric without a catalog row has no label; a catalog row without a metric describes nothing; a metric that is there
-- without the inputs its row names has a row that misleads. Of own inputs some may be empty (a company that asks no
-- customer for satisfaction), so that of these only the bundled company must have every metric.
{%- set inputs = var('inputs') %}
{%- set marked = namespace(sql='inputs') %}
{%- for input in input_contract() if input_is_present(input, inputs) %}
{%- set marked.sql = "replace(" ~ marked.sql ~ ", '" ~ input ~ "', '+')" %}
{%- endfor %}

with catalog as (
    select
        name,
        inputs,
        -- the inputs' names with a plus in the place of those that are there
        {{ marked.sql }} as marked_inputs
    from {{ ref('retention_metrics', 'metric_catalog') }}
),

metrics as (
    select distinct metric from {{ ref('retention_metrics', 'metric_values') }}
)

select
    metrics.metric,
    catalog.name as catalog_name,
    catalog.inputs
from metrics
full outer join catalog on metrics.metric = catalog.name
where
    catalog.name is null
    or (
        metrics.metric is not null
        and catalog.marked_inputs not like case when catalog.inputs like '% and %' then '%+% and %+%' else '%+%' end
    )
    {{ 'or metrics.metric is null' if not inputs }}
