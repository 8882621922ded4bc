{#- The rows of `relation` with a `repeated_key_reason`: null for a key that occurs once and for the first of rows that are
    equal in every value; 'exact duplicate' for the further copies; 'duplicate key' for all rows of a key whose rows differ,
    because no rule could say which of them is right. Only rows with a repeated key are compared with one another. -#}
{% macro without_repeated_keys(relation, key) %}
    select
        {{ relation }}.*,
        cast(null as {{ dbt.type_string() }}) as repeated_key_reason
    from {{ relation }}
    left join repeated_keys on {{ relation }}.{{ key }} = repeated_keys.{{ key }}
    where repeated_keys.{{ key }} is null

    union all

    select
        {{ relation }}.*,
        case
            when
                min({{ relation }}.raw_values) over (partition by {{ relation }}.{{ key }})
                <> max({{ relation }}.raw_values) over (partition by {{ relation }}.{{ key }}) then 'duplicate key'
            when
                row_number() over (
                    partition by {{ relation }}.{{ key }} order by {{ relation }}.raw_values
                ) > 1 then 'exact duplicate'
        end as repeated_key_reason
    from {{ relation }}
    inner join repeated_keys on {{ relation }}.{{ key }} = repeated_keys.{{ key }}
{% endmacro %}
