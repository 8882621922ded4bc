with cases as (
    select cases.* from (
        values
        ('text', 'C0001', 'C0001'),
        ('spaces around', '  C0001 ', 'C0001'),
        ('spaces within', ' North  America ', 'North  America'),
        ('case is kept', 'eNTERPRISE', 'eNTERPRISE'),
        ('not ASCII', ' Zoë سلام ', 'Zoë سلام'),
        ('zeros in front', '007', '007'),
        ('only a plain space is one', chr(160) || 'x' || chr(9), chr(160) || 'x' || chr(9)),
        ('empty', '', cast(null as {{ dbt.type_string() }})),
        ('blank', '   ', cast(null as {{ dbt.type_string() }})),
        ('null', cast(null as {{ dbt.type_string() }}), cast(null as {{ dbt.type_string() }}))
    ) as cases (case_name, value, expected)
),

computed as (
    select
        case_name,
        {{ read_text('value') }} as actual,
        expected
    from cases

    union all

    select
        'whole number' as case_name,
        {{ read_text('cast(42 as bigint)') }} as actual,
        '42' as expected

    union all

    select
        'money' as case_name,
        {{ read_text('cast(12.3 as numeric(18, 2))') }} as actual,
        '12.30' as expected

    union all

    select
        'date' as case_name,
        {{ read_text("date '2025-01-05'") }} as actual,
        '2025-01-05' as expected

    union all

    select
        'argument is an expression' as case_name,
        {{ read_text("' C' || '0001 '") }} as actual,
        'C0001' as expected

    union all

    select
        'result is an operand' as case_name,
        'is ' || {{ read_text("' C0001 '") }} as actual,
        'is C0001' as expected
)

select * from computed
where actual is distinct from expected
