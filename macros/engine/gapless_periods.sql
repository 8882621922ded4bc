{#- The body of a CTE with a row for every period since the first in `totals` and every segment value in it, whether or not
    something happened: no gap in a series, and cumulative sums reach every period. `totals` is a CTE with grain,
    period_start, segment, segment_value and `keys`; the CTE `periods` must stand beside it. -#}
{% macro gapless_periods(totals, keys=[]) %}
    select
        {%- for key in keys %}
        segment_values.{{ key }},
        {%- endfor %}
        periods.grain,
        periods.period_start,
        periods.period_end,
        periods.is_complete,
        segment_values.segment,
        segment_values.segment_value
    from periods
    inner join (
        select
            {%- for key in keys %}
            {{ key }},
            {%- endfor %}
            grain,
            min(period_start) as first_period_start
        from {{ totals }}
        group by {{ (keys + ['grain']) | join(', ') }}
    ) as first_periods
        on periods.grain = first_periods.grain and periods.period_start >= first_periods.first_period_start
    inner join (
        select distinct {{ (keys + ['segment', 'segment_value']) | join(', ') }}
        from {{ totals }}
    ) as segment_values
        on
            {%- for key in keys %}
            first_periods.{{ key }} = segment_values.{{ key }} and
            {%- endfor %}
            true
{% endmacro %}
