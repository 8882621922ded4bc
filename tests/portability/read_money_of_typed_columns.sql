with computed as (
    select
        'number with more decimals' as case_name,
        {{ read_money('cast(12.345 as numeric(18, 6))') }} as actual,
        cast(12.35 as numeric(18, 2)) as expected

    union all

    select
        'whole number' as case_name,
        {{ read_money('cast(12 as bigint)') }} as actual,
        cast(12 as numeric(18, 2)) as expected

    union all

    select
        'decimals, negative tie' as case_name,
        {{ read_money('cast(-12.345 as numeric(18, 3))') }} as actual,
        cast(-12.35 as numeric(18, 2)) as expected

    union all

    select
        'decimals, too many digits' as case_name,
        {{ read_money('cast(10000000000000000 as numeric(38, 3))') }} as actual,
        cast(null as numeric(18, 2)) as expected

    union all

    select
        'whole number, too large' as case_name,
        {{ read_money('cast(9223372036854775807 as bigint)') }} as actual,
        cast(null as numeric(18, 2)) as expected

    union all

    select
        'date' as case_name,
        {{ read_money("date '2025-01-05'") }} as actual,
        cast(null as numeric(18, 2)) as expected

    union all

    select
        'truth' as case_name,
        {{ read_money('true') }} as actual,
        cast(null as numeric(18, 2)) as expected

    union all

    select
        'null of no type' as case_name,
        {{ read_money('null') }} as actual,
        cast(null as numeric(18, 2)) as expected

    union all

    select
        'not a number' as case_name,
        {{ read_money("cast('NaN' as " ~ double_type() ~ ')') }} as actual,
        cast(null as numeric(18, 2)) as expected

    union all

    select
        'infinity' as case_name,
        {{ read_money("cast('-Infinity' as " ~ double_type() ~ ')') }} as actual,
        cast(null as numeric(18, 2)) as expected

    union all

    select
        'double' as case_name,
        {{ read_money('cast(166.67 as ' ~ double_type() ~ ')') }} as actual,
        cast(166.67 as numeric(18, 2)) as expected

    union all

    select
        'double, tie as it is written' as case_name,
        {{ read_money('cast(1.005 as ' ~ double_type() ~ ')') }} as actual,
        cast(1.01 as numeric(18, 2)) as expected

    union all

    select
        'double, too large' as case_name,
        {{ read_money('cast(1e17 as ' ~ double_type() ~ ')') }} as actual,
        cast(null as numeric(18, 2)) as expected
)

select * from computed
where actual is distinct from expected
