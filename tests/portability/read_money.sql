with texts as (
    select texts.* from (
        values
        ('whole', '12', 12),
        ('cents', '166.67', 166.67),
        ('negative', '-5.5', -5.5),
        ('plus sign', '+5', 5),
        ('no whole part', '.5', 0.5),
        ('no decimals after the point', '5.', 5),
        ('spaces around', ' 12.30 ', 12.3),
        ('line break behind', '12.30' || chr(13) || chr(10), 12.3),
        ('Persian digits', '۱۲۳۴۵۶۷۸۹۰', 1234567890),
        ('Arabic digits', '١٢٣٤٥٦٧٨٩٠', 1234567890),
        ('Persian digits, cents', ' -۱۲.۳۴۵ ', -12.35),
        ('Arabic digits, scientific', '١e٣', 1000),
        ('fullwidth digits', '１２', cast(null as numeric(18, 2))),
        ('Devanagari digits', '१२', cast(null as numeric(18, 2))),
        ('tie away from zero', '12.345', 12.35),
        ('tie no double can hold', '1.005', 1.01),
        ('below a tie', '12.3449999999', 12.34),
        ('negative tie away from zero', '-0.005', -0.01),
        ('below a cent', '0.004', 0),
        ('scientific', '1e3', 1000),
        ('scientific, capital', '1.5E2', 150),
        ('scientific, small', '5e-3', 0.01),
        ('largest', '9999999999999999.99', 9999999999999999.99),
        ('one digit too many', '10000000000000000', cast(null as numeric(18, 2))),
        ('too large once rounded', '9999999999999999.995', cast(null as numeric(18, 2))),
        ('far too large', '1e30', cast(null as numeric(18, 2))),
        ('no exponent', '1e', cast(null as numeric(18, 2))),
        ('two signs', '--5', cast(null as numeric(18, 2))),
        ('two points', '1.2.3', cast(null as numeric(18, 2))),
        ('sign only', '-', cast(null as numeric(18, 2))),
        ('point only', '.', cast(null as numeric(18, 2))),
        ('underscore', '1_000', cast(null as numeric(18, 2))),
        ('hexadecimal', '0x10', cast(null as numeric(18, 2))),
        ('type suffix', '1d', cast(null as numeric(18, 2))),
        ('thousands separator', '1,000', cast(null as numeric(18, 2))),
        ('space within', '1 000', cast(null as numeric(18, 2))),
        ('currency', '12 EUR', cast(null as numeric(18, 2))),
        ('word', 'abc', cast(null as numeric(18, 2))),
        ('not a number', 'NaN', cast(null as numeric(18, 2))),
        ('infinity', 'Infinity', cast(null as numeric(18, 2))),
        ('empty', '', cast(null as numeric(18, 2))),
        ('blank', '   ', cast(null as numeric(18, 2))),
        ('null', cast(null as {{ dbt.type_string() }}), cast(null as numeric(18, 2)))
    ) as texts (case_name, value, expected)
),

computed as (
    select
        'text, ' || case_name as case_name,
        {{ read_money('value') }} as actual,
        cast(expected as numeric(18, 2)) as expected
    from texts

    union all

    select
        'number, ' || case_name as case_name,
        {{ read_money('cast(expected as numeric(18, 2))') }} as actual,
        cast(expected as numeric(18, 2)) as expected
    from texts

    union all

    select
        'argument is an expression' as case_name,
        {{ read_money("'12.3' || '45'") }} as actual,
        cast(12.35 as numeric(18, 2)) as expected
)

select * from computed
where actual is distinct from expected
