with cases as (
    select cases.* from (
        values
        ('first activity in the period', 0, 100, date '2025-02-10', 'new'),
        ('first activity on the first day', 0, 100, date '2025-02-01', 'new'),
        ('first activity the day before', 0, 100, date '2025-01-31', 'reactivation'),
        ('back after years', 0, 0.01, date '2020-01-01', 'reactivation'),
        ('left', 100, 0, date '2025-01-01', 'churn'),
        ('left with one cent', 0.01, 0, date '2025-01-01', 'churn'),
        ('one cent more', 100, 100.01, date '2025-01-01', 'expansion'),
        ('one cent less', 100, 99.99, date '2025-01-01', 'contraction'),
        ('almost everything less', 100, 0.01, date '2025-01-01', 'contraction'),
        ('the same', 100, 100, date '2025-01-01', 'none'),
        ('came and went', 0, 0, date '2025-02-10', 'transient'),
        ('back and gone again', 0, 0, date '2025-01-01', 'transient'),
        ('large', 9999999999999999.98, 9999999999999999.99, date '2025-01-01', 'expansion')
    ) as cases (case_name, level_at_start, level_at_end, first_active_on, expected)
),

computed as (
    select
        case_name,
        {{ movement('level_at_start', 'level_at_end', 'first_active_on', "date '2025-02-01'") }} as actual,
        expected
    from cases

    union all

    select
        'arguments are expressions: ' || case_name as case_name,
        {{ movement(
            'level_at_start + 1 - 1',
            'case when level_at_end > 0 then level_at_end else 0 end',
            "coalesce(first_active_on, date '2025-12-31')",
            "cast('2025-02-01' as date)",
        ) }} as actual,
        expected
    from cases

    union all

    select
        'result is an operand' as case_name,
        'is ' || {{ movement('0', '100', "date '2025-02-01'", "date '2025-02-01'") }} as actual,
        'is new' as expected
)

select * from computed
where actual is distinct from expected
