with cases as (
    select cases.* from (
        values
        ('promoter, gain', 'promoter', true, 'invest'),
        ('promoter, loss', 'promoter', false, 'reprice'),
        ('passive, gain', 'passive', true, 'invest'),
        ('passive, loss', 'passive', false, 'reprice'),
        ('detractor, gain', 'detractor', true, 'rescue'),
        ('detractor, loss', 'detractor', false, 'review'),
        ('not asked, gain', cast(null as {{ dbt.type_string() }}), true, 'survey'),
        ('not asked, loss', cast(null as {{ dbt.type_string() }}), false, cast(null as {{ dbt.type_string() }}))
    ) as cases (case_name, nps_group, is_profitable, expected)
),

computed as (
    select
        case_name,
        {{ suggested_action('nps_group', 'is_profitable') }} as actual,
        expected
    from cases

    union all

    select
        'arguments are expressions: ' || case_name as case_name,
        {{ suggested_action('coalesce(nps_group, null)', 'is_profitable or false') }} as actual,
        expected
    from cases

    union all

    select
        'result is an operand' as case_name,
        'do ' || {{ suggested_action("'detractor'", '2 > 1') }} as actual,
        'do rescue' as expected
)

select * from computed
where actual is distinct from expected
