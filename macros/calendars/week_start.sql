{#- First day of the week in which `day` lies. Weeks are counted from a known Monday, because warehouses disagree on
    where a truncated week starts. -#}
{% macro week_start(day, weekday) %}
    {%- set days_since_monday = retention_metrics.days_between(retention_metrics.date_literal('1600-01-03'), day) -%}
    {%- set shift = (7 - retention_metrics.weekdays().index(weekday)) % 7 -%}
    {{- return(retention_metrics.add_days(day, '(-1 * mod(' ~ days_since_monday ~ ' + ' ~ shift ~ ', 7))')) -}}
{% endmacro %}


{#- The days of the week by name, in the order of ISO weeks. -#}
{% macro weekdays() %}
    {{- return(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']) -}}
{% endmacro %}
