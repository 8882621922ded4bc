with texts as (
    select texts.* from (
        values
        ('a day', '2025-01-05', date '2025-01-05'),
        ('leap day', '2024-02-29', date '2024-02-29'),
        ('leap day of a century', '2000-02-29', date '2000-02-29'),
        ('no leap day', '2025-02-29', cast(null as date)),
        ('no leap day of a century', '1900-02-29', cast(null as date)),
        ('last day of a short month', '2025-04-30', date '2025-04-30'),
        ('past a short month', '2025-04-31', cast(null as date)),
        ('month 13', '2025-13-01', cast(null as date)),
        ('month 0', '2025-00-10', cast(null as date)),
        ('day 0', '2025-01-00', cast(null as date)),
        ('day 32', '2025-01-32', cast(null as date)),
        ('with a time', '2025-01-05 10:00:00', date '2025-01-05'),
        ('with a time, ISO', '2025-01-05T23:59:59', date '2025-01-05'),
        ('spaces around', ' 2025-01-05 ', date '2025-01-05'),
        ('line break behind', '2025-01-05' || chr(13) || chr(10), date '2025-01-05'),
        ('line break within', '2025-01-05' || chr(10) || '10:00', cast(null as date)),
        ('space that may not break around', chr(160) || '2025-01-05' || chr(160), date '2025-01-05'),
        ('Persian digits', '۲۰۲۵-۰۱-۰۵', date '2025-01-05'),
        ('Persian digits, the other five', '۱۹۷۸-۰۶-۲۴', date '1978-06-24'),
        ('Arabic digits', '٢٠٢٥-٠١-٠٥', date '2025-01-05'),
        ('Arabic digits, the other five', '١٩٧٨-٠٦-٢٤', date '1978-06-24'),
        ('Arabic digits, with a time', ' ٢٠٢٥-٠١-٠٥ ١٠:٠٠:٠٠ ', date '2025-01-05'),
        ('digits of both kinds', '20۲٥-01-05', date '2025-01-05'),
        ('fullwidth digits', '２０２５-０１-０５', cast(null as date)),
        ('no leap day in Persian digits', '۲۰۲۵-۰۲-۲۹', cast(null as date)),
        ('far future', '9999-12-31', date '9999-12-31'),
        ('with a time zone', '2025-01-05T23:30:00-05:00', date '2025-01-05'),
        ('with a time in UTC', '2025-01-05T10:00:00Z', date '2025-01-05'),
        ('with no time of the day', '2025-01-05 25:99', cast(null as date)),
        ('with a word', '2025-01-05 garbage', cast(null as date)),
        ('with letters', '2025-01-05x', cast(null as date)),
        ('word', 'abc', cast(null as date)),
        ('infinity', 'infinity', cast(null as date)),
        ('epoch', 'epoch', cast(null as date)),
        ('one digit', '2025-1-5', cast(null as date)),
        ('slashes', '2025/01/05', cast(null as date)),
        ('no separators', '20250105', cast(null as date)),
        ('year only', '2025', cast(null as date)),
        ('year 0', '0000-01-01', cast(null as date)),
        ('before Christ', '-0044-03-15', cast(null as date)),
        ('five digits of a year', '10000-01-01', cast(null as date)),
        ('day first', '05.01.2025', cast(null as date)),
        ('no day', '2025-01-', cast(null as date)),
        ('empty', '', cast(null as date)),
        ('blank', '   ', cast(null as date)),
        ('null', cast(null as {{ dbt.type_string() }}), cast(null as date))
    ) as texts (case_name, value, expected)
),

computed as (
    select
        'text, ' || case_name as case_name,
        {{ read_date('value') }} as actual,
        expected
    from texts

    union all

    select
        'date, ' || case_name as case_name,
        {{ read_date('expected') }} as actual,
        expected
    from texts

    union all

    select
        'timestamp, ' || case_name as case_name,
        {{ read_date('cast(expected as timestamp)') }} as actual,
        expected
    from texts

    union all

    select
        'argument is an expression' as case_name,
        {{ read_date("'2025-' || '01-05'") }} as actual,
        date '2025-01-05' as expected
)

select * from computed
where actual is distinct from expected
