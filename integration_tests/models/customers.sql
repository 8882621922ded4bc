select * from {{ ref('accounts') }}
where account_number <> 'test'
