{{ config(enabled=not var('inputs') and not var('as_of_date')) }}

-- a property of the bundled company: of those who answered, detractors are gone more often than promoters
with shares as (
    select
        {{ percentage(
            "sum(case when nps_group = 'detractor' and not is_active then 1 else 0 end)",
            "sum(case when nps_group = 'detractor' then 1 else 0 end)"
        ) }} as detractors_gone_pct,
        {{ percentage(
            "sum(case when nps_group = 'promoter' and not is_active then 1 else 0 end)",
            "sum(case when nps_group = 'promoter' then 1 else 0 end)"
        ) }} as promoters_gone_pct
    from {{ ref('retention_metrics', 'customer_value') }}
)

select * from shares
where coalesce(detractors_gone_pct > promoters_gone_pct, false) = false
