with computed as (
    select
        'timestamp in UTC' as case_name,
        {{ read_business_date("cast('2025-01-01 22:00:00' as timestamp)", 'UTC') }} as actual,
        date '2025-01-01' as expected

    union all

    select
        'timestamp in Tehran' as case_name,
        {{ read_business_date("cast('2025-01-01 22:00:00' as timestamp)", 'Asia/Tehran') }} as actual,
        date '2025-01-02' as expected

    union all

    select
        'timestamp in New York' as case_name,
        {{ read_business_date("cast('2025-01-01 04:59:59' as timestamp)", 'America/New_York') }} as actual,
        date '2024-12-31' as expected

    union all

    select
        'timestamp at midnight in Tehran' as case_name,
        {{ read_business_date("cast('2025-01-01 00:00:00' as timestamp)", 'Asia/Tehran') }} as actual,
        date '2025-01-01' as expected

    union all

    select
        'timestamp before 1970 in New York' as case_name,
        {{ read_business_date("cast('1969-12-31 04:59:59' as timestamp)", 'America/New_York') }} as actual,
        date '1969-12-30' as expected

    union all

    select
        'number' as case_name,
        {{ read_business_date('cast(20250105 as bigint)', 'Asia/Tehran') }} as actual,
        cast(null as date) as expected

    union all

    select
        'null of no type' as case_name,
        {{ read_business_date('null', 'Asia/Tehran') }} as actual,
        cast(null as date) as expected
)

select * from computed
where actual is distinct from expected
