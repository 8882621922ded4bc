-- chr(34) is a quote, chr(39) an apostrophe, chr(92) a backslash: engines disagree on how a literal holds them
with cases as (
    select cases.* from (
        values
        ('text', 'abc', '"abc"'),
        ('empty', '', '""'),
        ('spaces around are kept', ' abc ', '" abc "'),
        ('quote', 'a' || chr(34) || 'b', '"a' || chr(92) || chr(34) || 'b"'),
        ('apostrophe', 'O' || chr(39) || 'Brien', '"O' || chr(39) || 'Brien"'),
        ('backslash', 'a' || chr(92) || 'b', '"a' || chr(92) || chr(92) || 'b"'),
        ('slash', 'a/b', '"a/b"'),
        ('newline', 'a' || chr(10) || 'b', '"a' || chr(92) || 'nb"'),
        ('carriage return', 'a' || chr(13) || 'b', '"a' || chr(92) || 'rb"'),
        ('tab', 'a' || chr(9) || 'b', '"a' || chr(92) || 'tb"'),
        ('control character', 'a' || chr(1) || 'b', '"a' || chr(92) || 'u0001b"'),
        ('not ASCII', 'Zoë سلام 😀', '"Zoë سلام 😀"'),
        ('brackets', '[{}]', '"[{}]"'),
        ('looks like null', 'null', '"null"'),
        ('null', cast(null as {{ dbt.type_string() }}), 'null')
    ) as cases (case_name, value, expected)
),

computed as (
    select
        case_name,
        {{ json_string('value') }} as actual,
        expected
    from cases

    union all

    select
        'whole number' as case_name,
        {{ json_string('cast(42 as bigint)') }} as actual,
        '"42"' as expected

    union all

    select
        'date' as case_name,
        {{ json_string("date '2025-01-05'") }} as actual,
        '"2025-01-05"' as expected

    union all

    select
        'argument is an expression' as case_name,
        {{ json_string("'a' || 'b'") }} as actual,
        '"ab"' as expected
)

select * from computed
where actual is distinct from expected
