{#- Their own test, with a name that the package has too: it holds of everything. -#}
{% test unique_combination(model, columns) %}
    select 'a test of theirs' as whose
    from {{ model }}
    where 1 = 0
{% endtest %}
