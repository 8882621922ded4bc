{% macro net_promoter_score_bound(promoters, detractors, responses, side) %}
    {%- set z = '1.959963984540054' -%}
    {%- set double = retention_metrics.double_type() -%}
    {%- set n = '(cast((' ~ responses ~ ') as ' ~ double ~ ') + 3)' -%}
    {%- set p = '((cast((' ~ promoters ~ ') as ' ~ double ~ ') + 0.75) / ' ~ n ~ ')' -%}
    {%- set d = '((cast((' ~ detractors ~ ') as ' ~ double ~ ') + 0.75) / ' ~ n ~ ')' -%}
    {%- set variance = '(' ~ p ~ ' + ' ~ d ~ ' - (' ~ p ~ ' - ' ~ d ~ ') * (' ~ p ~ ' - ' ~ d ~ '))' -%}
    {%- set margin = z ~ ' * sqrt(' ~ variance ~ ' / ' ~ n ~ ')' -%}
    {%- set score = p ~ ' - ' ~ d -%}
    {%- set bound = 'greatest(-1, ' ~ score ~ ' - ' ~ margin ~ ')' if side == 'lower' else 'least(1, ' ~ score ~ ' + ' ~ margin ~ ')' -%}
    {#- greatest and least pass over a null -#}
    {%- set known = '(' ~ responses ~ ') > 0 and (' ~ promoters ~ ') is not null and (' ~ detractors ~ ') is not null' -%}
    {{- return('(case when ' ~ known ~ ' then cast(100 * ' ~ bound ~ ' as numeric(18, 6)) end)') -}}
{% endmacro %}
