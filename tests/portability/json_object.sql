with cases as (
    select cases.* from (
        values
        ('values', 'C1', '2025-01-05', '{"customer_id": "C1", "started_on": "2025-01-05"}'),
        ('a null', 'C1', cast(null as {{ dbt.type_string() }}), '{"customer_id": "C1", "started_on": null}'),
        (
            'nulls only',
            cast(null as {{ dbt.type_string() }}),
            cast(null as {{ dbt.type_string() }}),
            '{"customer_id": null, "started_on": null}'
        ),
        ('empty text', '', 'abc', '{"customer_id": "", "started_on": "abc"}'),
        (
            'escaped',
            'C' || chr(34) || '1',
            'a' || chr(10) || 'b',
            '{"customer_id": "C' || chr(92) || chr(34) || '1", "started_on": "a' || chr(92) || 'nb"}'
        )
    ) as cases (case_name, raw_customer_id, raw_started_on, expected)
),

computed as (
    select
        case_name,
        {{ json_object({'customer_id': 'raw_customer_id', 'started_on': 'raw_started_on'}) }} as actual,
        expected
    from cases

    union all

    select
        'order of the keys is kept' as case_name,
        {{ json_object({'b': "'1'", 'a': "'2'"}) }} as actual,
        '{"b": "1", "a": "2"}' as expected

    union all

    select
        'arguments are expressions' as case_name,
        {{ json_object({'a': "'x' || 'y'"}) }} as actual,
        '{"a": "xy"}' as expected

    union all

    select
        'result is an operand' as case_name,
        'is ' || {{ json_object({'a': "'x'"}) }} as actual,
        'is {"a": "x"}' as expected
)

select * from computed
where actual is distinct from expected
