{#- What days changed, summed: `amount` where `condition` holds with the levels after the day, less the same with the levels before
    it. Summed over time that leaves what holds. Both name the levels {now} and, twelve months before, {then}. -#}
{% macro sum_of_changes(condition, amount) %}
    {%- set kept = 'case when ' ~ condition ~ ' then ' ~ amount ~ ' else 0 end' -%}
    {%- set after = kept | replace('{now}', 'states.level_now') | replace('{then}', 'states.level_then') -%}
    {%- set before = kept | replace('{now}', 'states.level_now_before') | replace('{then}', 'states.level_then_before') -%}
    {{- return('sum(' ~ after ~ ' - ' ~ before ~ ')') -}}
{% endmacro %}
