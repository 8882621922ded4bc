with cases as (
    select cases.* from (
        values
        ('0', 0, 'detractor'),
        ('1', 1, 'detractor'),
        ('2', 2, 'detractor'),
        ('3', 3, 'detractor'),
        ('4', 4, 'detractor'),
        ('5', 5, 'detractor'),
        ('6', 6, 'detractor'),
        ('7', 7, 'passive'),
        ('8', 8, 'passive'),
        ('9', 9, 'promoter'),
        ('10', 10, 'promoter'),
        ('no answer', cast(null as integer), cast(null as {{ dbt.type_string() }})),
        ('below the scale', -1, cast(null as {{ dbt.type_string() }}))
    ) as cases (case_name, score, expected)
),

computed as (
    select
        case_name,
        {{ nps_group('score') }} as actual,
        expected
    from cases

    union all

    select
        'argument is an expression: ' || case_name as case_name,
        {{ nps_group('case when score >= 0 then score end') }} as actual,
        expected
    from cases

    union all

    select
        'argument of a weaker operator' as case_name,
        {{ nps_group('3 + 1') }} as actual,
        'detractor' as expected

    union all

    select
        'result is an operand' as case_name,
        'is ' || {{ nps_group('10') }} as actual,
        'is promoter' as expected
)

select * from computed
where actual is distinct from expected
