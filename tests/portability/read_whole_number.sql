with texts as (
    select texts.* from (
        values
        ('whole', '7', 7),
        ('zero', '0', 0),
        ('negative', '-3', -3),
        ('with a sign', '+3', 3),
        ('ten', '10', 10),
        ('zeros in front', '007', 7),
        ('spaces around', ' 7 ', 7),
        ('a point and nothing', '7.', 7),
        ('zeros after the point', '7.00', 7),
        ('many zeros after the point', '7.000000', 7),
        ('16 digits', '9999999999999999', 9999999999999999),
        ('line break behind', '7' || chr(10), 7),
        ('Persian digits', '۱۰', 10),
        ('Arabic digits', ' ١٠.٠ ', 10),
        ('fullwidth digits', '１０', cast(null as bigint)),
        ('Persian digits, half', '۷.۵', cast(null as bigint)),
        ('half', '7.5', cast(null as bigint)),
        ('one cent', '7.01', cast(null as bigint)),
        ('a fraction below a cent', '7.004', cast(null as bigint)),
        ('a fraction that rounds up', '6.996', cast(null as bigint)),
        ('almost nothing', '0.0001', cast(null as bigint)),
        ('word', 'seven', cast(null as bigint)),
        ('with a word', '7 of 10', cast(null as bigint)),
        ('comma', '7,0', cast(null as bigint)),
        ('not a number', 'NaN', cast(null as bigint)),
        ('infinity', 'Infinity', cast(null as bigint)),
        ('hexadecimal', '0x7', cast(null as bigint)),
        ('too large', '99999999999999999999', cast(null as bigint)),
        ('empty', '', cast(null as bigint)),
        ('blank', '   ', cast(null as bigint)),
        ('null', cast(null as {{ dbt.type_string() }}), cast(null as bigint))
    ) as texts (case_name, value, expected)
),

computed as (
    select
        'text, ' || case_name as case_name,
        {{ read_whole_number('value') }} as actual,
        cast(expected as bigint) as expected
    from texts

    union all

    select
        'bigint, ' || case_name as case_name,
        {{ read_whole_number('cast(expected as bigint)') }} as actual,
        cast(expected as bigint) as expected
    from texts

    union all

    select
        'integer' as case_name,
        {{ read_whole_number('cast(9 as integer)') }} as actual,
        cast(9 as bigint) as expected

    union all

    select
        'decimal' as case_name,
        {{ read_whole_number('cast(9 as numeric(18, 2))') }} as actual,
        cast(9 as bigint) as expected

    union all

    select
        'decimal with a fraction' as case_name,
        {{ read_whole_number('cast(8.5 as numeric(18, 2))') }} as actual,
        cast(null as bigint) as expected

    union all

    select
        'floating point' as case_name,
        {{ read_whole_number('cast(9 as ' ~ double_type() ~ ')') }} as actual,
        cast(9 as bigint) as expected

    union all

    select
        'argument is an expression' as case_name,
        {{ read_whole_number("'1' || '0'") }} as actual,
        cast(10 as bigint) as expected

    union all

    select
        'result is an operand' as case_name,
        1 + {{ read_whole_number("'9'") }} as actual,
        cast(10 as bigint) as expected
)

select * from computed
where actual is distinct from expected
