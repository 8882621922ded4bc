-- chr(10) is a newline, before which the $ of some engines matches too
with cases as (
    select cases.* from (
        values
        ('the whole text', 'ab12', true),
        ('text in front', 'xab12', false),
        ('text behind', 'ab12x', false),
        ('newline behind', 'ab12' || chr(10), false),
        ('newline in front', chr(10) || 'ab12', false),
        ('second of several lines', 'x' || chr(10) || 'ab12', false),
        ('alternative', 'cd', true),
        ('start of an alternative', 'cdx', false),
        ('empty', '', false)
    ) as cases (case_name, value, expected)
),

computed as (
    select
        case_name,
        {{ text_matches('value', 'ab[0-9]{2}|cd') }} as actual,
        expected
    from cases

    union all

    select
        'argument is an expression' as case_name,
        {{ text_matches("('ab' || '12')", 'ab[0-9]{2}|cd') }} as actual,
        true as expected
)

select * from computed
where actual is distinct from expected
