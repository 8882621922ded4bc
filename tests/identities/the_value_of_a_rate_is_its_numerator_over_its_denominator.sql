-- within the rounding of the last place; bounds of an interval are no quotients
with rates as (
    select
        metric_values.metric,
        metric_values.activity_basis,
        metric_values.grain,
        metric_values.period_start,
        metric_values.segment,
        metric_values.segment_value,
        metric_values.numerator,
        metric_values.denominator,
        metric_values.value,
        case when metric_catalog.unit in ('percent', 'score') then 100 else 1 end as factor,
        case when metric_catalog.unit = 'currency' then 0.005 else 0.0000005 end as tolerance
    from {{ ref('retention_metrics', 'metric_values') }} as metric_values
    inner join {{ ref('retention_metrics', 'metric_catalog') }} as metric_catalog
        on metric_values.metric = metric_catalog.name
    where metric_values.denominator is not null and metric_values.metric not like '%bound%'
)

select * from rates
where
    case
        when denominator = 0 or numerator is null then value is null
        else
            coalesce(
                abs(value * denominator - factor * numerator) <= tolerance * abs(denominator),
                false
            )
    end = false
