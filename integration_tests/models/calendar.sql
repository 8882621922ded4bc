-- a calendar of shifts: nothing that a period could be made of
select 'early' as shift
union all
select 'late' as shift
