with cases as (
    select cases.* from (
        values
        ('whole numbers', 6, 7, 42),
        ('decimals', 166.67, 1.5, 250.005),
        ('six decimals', 0.000001, 100, 0.0001),
        ('one negative', -2.5, 4, -10),
        ('both negative', -2.5, -4, 10),
        ('nothing', 0, 7, 0),
        ('largest money in percent', 9999999999999999.99, 100, 999999999999999999),
        ('no left', cast(null as numeric(18, 2)), 7, cast(null as numeric(18, 6))),
        ('no right', 7, cast(null as numeric(18, 2)), cast(null as numeric(18, 6)))
    ) as cases (case_name, left_number, right_number, expected)
),

computed as (
    select
        case_name,
        cast({{ product('left_number', 'right_number') }} as numeric(38, 6)) as actual,
        cast(expected as numeric(38, 6)) as expected
    from cases

    union all

    -- an engine that keeps the width of its operands would have no room for it
    select
        'largest rates' as case_name,
        cast({{ product(
            'cast(123456789012.345678 as numeric(18, 6))', 'cast(987654321098.765432 as numeric(18, 6))'
        ) }} as numeric(38, 6)) as actual,
        cast(121932631137021794322511.812221 as numeric(38, 6)) as expected

    union all

    select
        'counts' as case_name,
        cast({{ product('cast(3000000000 as bigint)', 'cast(4000000000 as bigint)') }} as numeric(38, 6)) as actual,
        cast(12000000000000000000 as numeric(38, 6)) as expected

    union all

    select
        'arguments are expressions' as case_name,
        cast({{ product('1 + 2', '3 + 4') }} as numeric(38, 6)) as actual,
        cast(21 as numeric(38, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        cast(42 - {{ product('3', '4') }} as numeric(38, 6)) as actual,
        cast(30 as numeric(38, 6)) as expected
)

select * from computed
where actual is distinct from expected
