{#- The grains, each with the expression for the first day of the period in which `day` lies. This is the only list of
    grains: the calendar makes a column of each, and everything else joins the calendar. The expressions read the
    columns of year_days; the names of the grains depend on no setting. -#}
{% macro grain_starts(day, settings) %}
    {%- set fiscal_month = settings['fiscal_year_start_month'] -%}
    {%- set retail_weeks = retention_metrics.retail_patterns()[settings['retail_weeks']] -%}
    {{- return({
        'day': day,
        'week': retention_metrics.week_start(day, settings['week_starts_on']),
        'month': 'cast(' ~ dbt.date_trunc('month', day) ~ ' as date)',
        'quarter': 'cast(' ~ dbt.date_trunc('quarter', day) ~ ' as date)',
        'year': 'cast(' ~ dbt.date_trunc('year', day) ~ ' as date)',
        'fiscal_quarter': retention_metrics.shifted_start('quarter', day, fiscal_month),
        'fiscal_year': retention_metrics.shifted_start('year', day, fiscal_month),
        'retail_month': retention_metrics.part_of_year_start(day, 'retail_day', retail_weeks),
        'retail_quarter': retention_metrics.part_of_year_start(day, 'retail_day', [91] * 4),
        'retail_year': retention_metrics.part_of_year_start(day, 'retail_day', [371]),
        'jalali_month': retention_metrics.part_of_year_start(day, 'jalali_day', [31] * 6 + [30] * 6),
        'jalali_quarter': retention_metrics.part_of_year_start(day, 'jalali_day', [93, 93, 90, 90]),
        'jalali_year': retention_metrics.part_of_year_start(day, 'jalali_day', [366]),
    }) -}}
{% endmacro %}
