with computed as (
    select
        'timestamp late in the day' as case_name,
        {{ read_date("cast('2025-01-05 23:59:59' as timestamp)") }} as actual,
        date '2025-01-05' as expected

    union all

    select
        'timestamp before 1970' as case_name,
        {{ read_date("cast('1969-12-31 23:59:59' as timestamp)") }} as actual,
        date '1969-12-31' as expected

    union all

    select
        'number' as case_name,
        {{ read_date('cast(20250105 as bigint)') }} as actual,
        cast(null as date) as expected

    union all

    select
        'null of no type' as case_name,
        {{ read_date('null') }} as actual,
        cast(null as date) as expected
)

select * from computed
where actual is distinct from expected
