{#- How many days of its retail year have passed before `day`. A retail year has 52 or 53 weeks from Sunday to Saturday.
    It begins on the Sunday nearest the first of its month: with the week whose Wednesday is the first in that month. -#}
{% macro retail_day(day, sunday, start_month) %}
    {%- set wednesday = retention_metrics.add_days(sunday, 3) -%}
    {%- set first_of_month = retention_metrics.shifted_start('year', wednesday, start_month) -%}
    {%- set days = retention_metrics.days_between(first_of_month, wednesday) -%}
    {%- set weeks = 'cast(floor(' ~ days ~ ' / 7.0) as integer)' -%}
    {{- return('(7 * ' ~ weeks ~ ' + ' ~ retention_metrics.days_between(sunday, day) ~ ')') -}}
{% endmacro %}


{#- The ways to divide the 13 weeks of a retail quarter into months: each with the days of a year's twelve months. -#}
{% macro retail_patterns() %}
    {{- return({
        '4-4-5': [28, 28, 35] * 4,
        '4-5-4': [28, 35, 28] * 4,
        '5-4-4': [35, 28, 28] * 4,
    }) -}}
{% endmacro %}
