-- their own idea of orders, under a name that many projects have
select 'not an order of the package' as order_id
