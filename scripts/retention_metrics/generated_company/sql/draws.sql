-- A number in [0, 1) that depends on the seed, on what it is drawn for and on who or what it is drawn for, and on nothing
-- else: not on threads, not on the order of rows. Hashed twice, because DuckDB combines hashes by exclusive or, and draws of one
-- customer for two purposes would differ by a constant.
create or replace temporary macro draw(purpose, number) as
(hash(hash(getvariable('seed'), purpose, number)) >> 11) / 9007199254740992.0;

-- how many days something lasts that may end on any day; `mean` of them on average
create or replace temporary macro drawn_days(purpose, number, mean) as
cast(floor(-ln(1 - draw(purpose, number)) * mean) as integer);

-- one of a list's elements; earlier ones are more common
create or replace temporary macro drawn_element(purpose, number, elements) as
elements[1 + cast(floor(pow(draw(purpose, number), 2) * len(elements)) as integer)];

create or replace temporary macro customer_key(number) as
'C' || lpad(cast(number as varchar), 9, '0');
