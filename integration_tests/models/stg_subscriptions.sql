-- named as the package names its own; test accounts are no customers
select * from {{ ref('contracts') }}
where account_number <> 'test'
