with cohorts as (
    select
        activity_basis,
        grain,
        sum(cohort_size) as customers
    from {{ ref('retention_metrics', 'cohort_retention') }}
    where segment = 'all' and period_number = 0
    group by activity_basis, grain
),

ever_active as (
    select
        activity_basis,
        count(distinct customer_id) as customers
    from {{ ref('retention_metrics', 'level_changes') }}
    group by activity_basis
)

select
    cohorts.activity_basis,
    cohorts.grain,
    cohorts.customers as customers_of_cohorts,
    ever_active.customers as customers_ever_active
from cohorts
full outer join ever_active on cohorts.activity_basis = ever_active.activity_basis
where
    cohorts.customers is distinct from ever_active.customers
    -- without a grain of a month or more there are no cohorts at all
    and (select count(*) from {{ ref('retention_metrics', 'cohort_retention') }}) > 0
