{#- The grains, each with the expression for the first day of the period in which `day` lies. This is the only list of
    grains: the calendar makes a column of each, and everything else joins the calendar. Weeks are ISO weeks; they are
    counted from a known Monday because warehouses disagree on where a truncated week starts. -#}
{% macro grain_starts(day) %}
    {%- set days_since_monday = 'mod(' ~ retention_metrics.days_between(retention_metrics.date_literal('1900-01-01'), day) ~ ', 7)' -%}
    {{- return({
        'day': day,
        'week': retention_metrics.add_days(day, '-1 * ' ~ days_since_monday),
        'month': 'cast(' ~ dbt.date_trunc('month', day) ~ ' as date)',
        'quarter': 'cast(' ~ dbt.date_trunc('quarter', day) ~ ' as date)',
        'year': 'cast(' ~ dbt.date_trunc('year', day) ~ ' as date)',
    }) -}}
{% endmacro %}
