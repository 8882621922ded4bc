{#- First day of the part of a year in which a day lies: of parts of so many days each, the last takes what is left. -#}
{% macro part_of_year_start(day, day_of_year, lengths) %}
    {%- set parts = namespace(start=0, branches='') -%}
    {%- for length in lengths[:-1] -%}
        {%- set end = parts.start + length -%}
        {%- set parts.branches = parts.branches ~ ' when ' ~ day_of_year ~ ' < ' ~ end ~ ' then ' ~ parts.start -%}
        {%- set parts.start = end -%}
    {%- endfor -%}
    {%- set first = 'case' ~ parts.branches ~ ' else ' ~ parts.start ~ ' end' if parts.branches else '0' -%}
    {{- return(retention_metrics.add_days(day, '(' ~ first ~ ' - ' ~ day_of_year ~ ')')) -}}
{% endmacro %}
