{#- How many days of its Jalali year have passed before `day`: 0 on 1 Farvardin. Eight of every 33 years are leap years,
    so 33 years have 12053 days; a cycle began on 1 Farvardin 958. The equinox agrees from 1799 to 2122. -#}
{% macro jalali_day(day) %}
    {%- set days_since_cycle = retention_metrics.days_between(retention_metrics.date_literal('1579-03-21'), day) -%}
    {{- return('cast(floor(mod(33 * ' ~ days_since_cycle ~ ' + 3, 12053) / 33.0) as integer)') -}}
{% endmacro %}
