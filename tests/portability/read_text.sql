-- what cannot be seen is written as an escape: a space without width
with cases as (
    select cases.* from (
        values
        ('text', 'C0001', 'C0001'),
        ('spaces around', '  C0001 ', 'C0001'),
        ('spaces within', ' North  America ', 'North  America'),
        ('case is kept', 'eNTERPRISE', 'eNTERPRISE'),
        ('not ASCII', ' Zoë سلام ', 'Zoë سلام'),
        ('zeros in front', '007', '007'),
        ('tab and line breaks around', chr(9) || chr(13) || chr(10) || 'C0001' || chr(13) || chr(10), 'C0001'),
        ('vertical tab and form feed around', chr(11) || 'C0001' || chr(12), 'C0001'),
        ('space that may not break around', chr(160) || 'C0001' || chr(160), 'C0001'),
        ('spaces of other scripts around', '{{ "\u202f\u3000C0001\u3000\u202f" }}', 'C0001'),
        ('spaces without width around', '{{ "\u200b\ufeffC0001\u2060\u200b" }}', 'C0001'),
        ('all kinds around, in turn', ' ' || chr(9) || '{{ " \u200b C0001 " }}' || chr(160) || ' ', 'C0001'),
        ('tab and line break within', 'C' || chr(9) || chr(10) || '0001', 'C' || chr(9) || chr(10) || '0001'),
        ('a direction mark is part of the text', '{{ "C0001\u200f" }}', '{{ "C0001\u200f" }}'),
        ('a joiner is part of the text', '{{ "می\u200c" }}', '{{ "می\u200c" }}'),
        ('an accent of its own at the end', '{{ " e\u0301" }}', '{{ "e\u0301" }}'),
        ('digits of other scripts are kept', ' ۱۲ ', '۱۲'),
        ('empty', '', cast(null as {{ dbt.type_string() }})),
        ('blank', '   ', cast(null as {{ dbt.type_string() }})),
        ('blank of all kinds', chr(10) || '{{ "\u200b" }}' || chr(160), cast(null as {{ dbt.type_string() }})),
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
