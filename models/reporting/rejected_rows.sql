{%- set keys = {} %}
{%- for input, contract in input_contract().items() if input_is_present(input, var('inputs')) %}
{%- do keys.update({input: contract['key']}) %}
{%- endfor %}

with rejected as (
    {%- for input, key in keys.items() %}
    select
        '{{ input }}' as input,
        {{ key or 'null' }} as row_key,
        rejection_reason as reason,
        raw_values
    from {{ ref('retention_metrics', 'base_' ~ input) }}
    where rejection_reason is not null
    {{ 'union all' if not loop.last }}
    {%- endfor %}
)

select
    cast(input as {{ dbt.type_string() }}) as input,
    cast(row_key as {{ dbt.type_string() }}) as row_key,
    cast(reason as {{ dbt.type_string() }}) as reason,
    cast(raw_values as {{ dbt.type_string() }}) as raw_values
from rejected
