{{ config(enabled=input_is_present('subscriptions', var('inputs'))) }}

-- within the rounding of the last place; retention is what churn leaves of 100, whatever the definitions
with compared as (
    select * from {{ ref('retention_metrics', 'definition_comparison') }}
),

churn as (
    select
        definitions,
        replace(metric, 'churn', 'retention') as complement,
        grain,
        period_start,
        segment,
        segment_value,
        value
    from compared
    where metric in ('net_revenue_churn_rate_pct', 'gross_revenue_churn_rate_pct')
)

select
    compared.definitions,
    compared.metric,
    compared.grain,
    compared.period_start,
    compared.segment,
    compared.segment_value,
    compared.value
from compared
left join churn
    on
        compared.metric = churn.complement
        and {{ equal_columns(
            'compared', 'churn', ['definitions', 'grain', 'period_start', 'segment', 'segment_value']
        ) }}
where
    coalesce(
        case
            when compared.denominator = 0 then compared.value is not null
            else
                abs(compared.value * compared.denominator - 100 * compared.numerator)
                > 0.0000005 * abs(compared.denominator)
        end,
        true
    )
    or (
        compared.metric like '%retention%'
        and compared.value + churn.value is distinct from case when compared.denominator > 0 then 100 end
    )
