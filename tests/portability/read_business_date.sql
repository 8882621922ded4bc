-- Tehran is 3:30 hours ahead of UTC, and was 4:30 in the summers up to 2022
with texts as (
    select texts.* from (
        values
        ('a day', '2025-01-05', date '2025-01-05', date '2025-01-05'),
        ('leap day', '2024-02-29', date '2024-02-29', date '2024-02-29'),
        ('spaces around', ' 2025-01-05 ', date '2025-01-05', date '2025-01-05'),
        ('evening', '2025-01-01 22:00:00', date '2025-01-01', date '2025-01-02'),
        ('evening, ISO', '2025-01-01T22:00:00', date '2025-01-01', date '2025-01-02'),
        ('evening, spaces around', ' 2025-01-01 22:00:00 ', date '2025-01-01', date '2025-01-02'),
        ('evening, no seconds', '2025-01-01 22:00', date '2025-01-01', date '2025-01-02'),
        ('a second before midnight in Tehran', '2025-01-01 20:29:59', date '2025-01-01', date '2025-01-01'),
        ('before midnight by a fraction', '2025-01-01 20:29:59.999', date '2025-01-01', date '2025-01-01'),
        ('midnight in Tehran', '2025-01-01 20:30:00', date '2025-01-01', date '2025-01-02'),
        ('midnight in UTC', '2025-01-02 00:00:00', date '2025-01-02', date '2025-01-02'),
        ('last second of a year', '2024-12-31 23:59:59', date '2024-12-31', date '2025-01-01'),
        ('last evening of a leap February', '2024-02-29 20:30:00', date '2024-02-29', date '2024-03-01'),
        ('midnight in summer time', '2021-07-01 19:30:00', date '2021-07-01', date '2021-07-02'),
        ('the same in winter time', '2021-12-01 19:30:00', date '2021-12-01', date '2021-12-01'),
        ('summer without summer time', '2025-07-01 19:30:00', date '2025-07-01', date '2025-07-01'),
        ('said to be UTC', '2025-01-01T22:00:00Z', date '2025-01-01', date '2025-01-02'),
        ('offset of zero', '2025-01-01 22:00:00+00:00', date '2025-01-01', date '2025-01-02'),
        ('offset in hours only', '2025-01-01 22:00:00+00', date '2025-01-01', date '2025-01-02'),
        ('midnight with the offset of Tehran', '2025-01-02T00:00:00+03:30', date '2025-01-01', date '2025-01-02'),
        ('before midnight with it', '2025-01-01T23:59:59+03:30', date '2025-01-01', date '2025-01-01'),
        ('west of both', '2025-01-05T23:30:00-05:00', date '2025-01-06', date '2025-01-06'),
        ('east of both', '2025-01-05T05:00:00+09:00', date '2025-01-04', date '2025-01-04'),
        ('offset without a colon, no seconds', '2025-01-01T22:00-0800', date '2025-01-02', date '2025-01-02'),
        ('offset, no seconds', '2025-01-02 00:00+03:30', date '2025-01-01', date '2025-01-02'),
        ('offset after a space', '2025-01-02 00:00:00 +0330', date '2025-01-01', date '2025-01-02'),
        ('word for UTC', '2025-01-01 22:00:00 UTC', date '2025-01-01', date '2025-01-02'),
        ('letter for UTC, no seconds', '2025-01-01T22:00Z', date '2025-01-01', date '2025-01-02'),
        ('line break behind', '2025-01-01 22:00:00' || chr(10), date '2025-01-01', date '2025-01-02'),
        ('Persian digits', '۲۰۲۵-۰۱-۰۱ ۲۲:۰۰:۰۰', date '2025-01-01', date '2025-01-02'),
        ('Arabic digits, with an offset', '٢٠٢٥-٠١-٠٢T٠٠:٠٠:٠٠+٠٣:٣٠', date '2025-01-01', date '2025-01-02'),
        ('Persian digits, a day', '۲۰۲۵-۰۱-۰۵', date '2025-01-05', date '2025-01-05'),
        ('word', 'abc', cast(null as date), cast(null as date)),
        ('no leap day', '2025-02-29', cast(null as date), cast(null as date)),
        ('no leap day, with a time', '2025-02-29 10:00:00', cast(null as date), cast(null as date)),
        ('no time of the day', '2025-01-05 25:99', cast(null as date), cast(null as date)),
        ('a word for a time', '2025-01-05 garbage', cast(null as date), cast(null as date)),
        ('day first', '05.01.2025', cast(null as date), cast(null as date)),
        ('ten letters', 'abcdefghij', cast(null as date), cast(null as date)),
        ('empty', '', cast(null as date), cast(null as date)),
        ('blank', '   ', cast(null as date), cast(null as date)),
        ('null', cast(null as {{ dbt.type_string() }}), cast(null as date), cast(null as date))
    ) as texts (case_name, value, expected_in_utc, expected_in_tehran)
),

computed as (
    select
        'text in UTC, ' || case_name as case_name,
        {{ read_business_date('value', 'UTC') }} as actual,
        expected_in_utc as expected
    from texts

    union all

    select
        'text in Tehran, ' || case_name as case_name,
        {{ read_business_date('value', 'Asia/Tehran') }} as actual,
        expected_in_tehran as expected
    from texts

    union all

    select
        'date in Tehran, ' || case_name as case_name,
        {{ read_business_date('expected_in_utc', 'Asia/Tehran') }} as actual,
        expected_in_utc as expected
    from texts

    union all

    select
        'argument is an expression' as case_name,
        {{ read_business_date("'2025-01-01' || ' 22:00:00'", 'Asia/Tehran') }} as actual,
        date '2025-01-02' as expected
)

select * from computed
where actual is distinct from expected
