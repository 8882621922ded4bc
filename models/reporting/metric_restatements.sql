{%- set breakdown = ['metric', 'activity_basis', 'grain', 'period_start', 'segment'] %}

with metric_history as (
    {{ rows_once_built(ref('retention_metrics', 'metric_history'), metric_history_columns()) }}
),

publication_changes as (
    select * from {{ ref('retention_metrics', 'publication_changes') }}
),

-- a row of a figure ends when its next one is recorded
recorded as (
    select
        later.*,
        earlier.published_at as old_published_at,
        earlier.numerator as old_numerator,
        earlier.denominator as old_denominator,
        earlier.value as old_value
    from metric_history as later
    left join metric_history as earlier
        on
            {{ equal_columns('later', 'earlier', breakdown + ['segment_value']) }}
            and later.dbt_valid_from = earlier.dbt_valid_to
    -- the very first publication restates nothing, and is most of the history
    where later.dbt_valid_from > (select min(metric_history.dbt_valid_from) from metric_history)
),

breakdowns as (
    select distinct
        metric,
        activity_basis,
        grain,
        period_start,
        segment,
        dbt_valid_from as recorded_from
    from recorded
),

-- as_of_date moves and other grains and segments are asked for: then whole breakdowns of a period come and go, which
-- restates nothing
published_breakdowns as (
    select
        breakdowns.metric,
        breakdowns.activity_basis,
        breakdowns.grain,
        breakdowns.period_start,
        breakdowns.segment,
        breakdowns.recorded_from,
        max(case when metric_history.dbt_valid_from < breakdowns.recorded_from then 1 else 0 end) = 1 as was_published,
        max(
            case
                when metric_history.dbt_valid_from > breakdowns.recorded_from then 0
                when metric_history.dbt_valid_to <= breakdowns.recorded_from then 0
                else 1
            end
        ) = 1 as is_published
    from breakdowns
    inner join metric_history on {{ equal_columns('breakdowns', 'metric_history', breakdown) }}
    where metric_history.is_published
    group by
        breakdowns.metric, breakdowns.activity_basis, breakdowns.grain, breakdowns.period_start, breakdowns.segment,
        breakdowns.recorded_from
),

named as (
    select
        recorded.*,
        case
            when not recorded.is_published and published_breakdowns.is_published then 'withdrawn'
            when recorded.is_published and recorded.old_published_at is null and published_breakdowns.was_published
                then 'added'
            when
                recorded.is_published
                and recorded.old_published_at is not null
                and not (
                    {%- for column in ['numerator', 'denominator', 'value'] %}
                    coalesce(
                        recorded.{{ column }} = recorded.old_{{ column }},
                        recorded.{{ column }} is null and recorded.old_{{ column }} is null
                    )
                    {{- ' and' if not loop.last }}
                    {%- endfor %}
                )
                then 'changed'
        end as restatement
    from recorded
    inner join published_breakdowns
        on
            {{ equal_columns('recorded', 'published_breakdowns', breakdown) }}
            and recorded.dbt_valid_from = published_breakdowns.recorded_from
),

final as (
    select
        named.metric,
        named.activity_basis,
        named.grain,
        named.period_start,
        named.period_end,
        named.segment,
        named.segment_value,
        named.restatement,
        named.old_numerator,
        case when named.is_published then named.numerator end as new_numerator,
        named.old_denominator,
        case when named.is_published then named.denominator end as new_denominator,
        named.old_value,
        case when named.is_published then named.value end as new_value,
        cast(case when named.is_published then named.value - named.old_value end as numeric(24, 6)) as value_change,
        named.old_published_at as published_at,
        named.dbt_valid_from as restated_at,
        publication_changes.published_on as restated_on,
        publication_changes.definitions_changed,
        publication_changes.configuration_changed
    from named
    left join publication_changes on named.dbt_valid_from = publication_changes.published_at
    where named.restatement is not null
)

select * from final
