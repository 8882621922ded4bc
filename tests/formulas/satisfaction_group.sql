with cases as (
    select cases.* from (
        values
        ('1', 1, 'dissatisfied'),
        ('2', 2, 'dissatisfied'),
        ('3', 3, 'neutral'),
        ('4', 4, 'satisfied'),
        ('5', 5, 'satisfied'),
        ('no answer', cast(null as integer), cast(null as {{ dbt.type_string() }})),
        ('below the scale', 0, cast(null as {{ dbt.type_string() }}))
    ) as cases (case_name, score, expected)
),

computed as (
    select
        case_name,
        {{ satisfaction_group('score') }} as actual,
        expected
    from cases

    union all

    select
        'argument is an expression: ' || case_name as case_name,
        {{ satisfaction_group('case when score >= 0 then score end') }} as actual,
        expected
    from cases

    union all

    select
        'argument of a weaker operator' as case_name,
        {{ satisfaction_group('3 + 1') }} as actual,
        'satisfied' as expected

    union all

    select
        'result is an operand' as case_name,
        'is ' || {{ satisfaction_group('5') }} as actual,
        'is satisfied' as expected
)

select * from computed
where actual is distinct from expected
