with cases as (
    select cases.* from (
        values
        ('one of two', 1, 2, 50),
        ('none', 0, 7, 0),
        ('all', 7, 7, 100),
        ('one of three', 1, 3, 33.333333),
        ('two of three', 2, 3, 66.666667),
        ('tie away from zero', 1, 512, 0.195313),
        ('billions', 2000000000, 3000000000, 66.666667),
        ('nobody', 0, 0, cast(null as numeric(18, 6))),
        ('unknown part', cast(null as bigint), 5, cast(null as numeric(18, 6))),
        ('unknown whole', 5, cast(null as bigint), cast(null as numeric(18, 6)))
    ) as cases (case_name, returning_customers, customers, expected)
),

computed as (
    select
        case_name,
        {{ repeat_purchase_rate('returning_customers', 'customers') }} as actual,
        cast(expected as numeric(18, 6)) as expected
    from cases

    union all

    select
        'arguments are expressions' as case_name,
        {{ repeat_purchase_rate('2 + 1', '5 + 7') }} as actual,
        cast(25 as numeric(18, 6)) as expected

    union all

    select
        'result is an operand' as case_name,
        100 / {{ repeat_purchase_rate('1', '4') }} as actual,
        cast(4 as numeric(18, 6)) as expected
)

select * from computed
where actual is distinct from expected
