with numbers as (
    {{ whole_numbers(1000) }}
),

counted as (
    select
        count(*) as numbers,
        count(distinct generated_number) as different_numbers,
        min(generated_number) as least,
        max(generated_number) as largest
    from numbers
)

select * from counted
where numbers <> 1000 or different_numbers <> 1000 or least <> 1 or largest <> 1000
