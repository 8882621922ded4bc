{% macro adjusted_wald_bound(successes, trials, side) %}
    {%- set z = '1.959963984540054' -%}
    {%- set n = '(cast((' ~ trials ~ ') as ' ~ retention_metrics.double_type() ~ ') + ' ~ z ~ ' * ' ~ z ~ ')' -%}
    {%- set p = '((cast((' ~ successes ~ ') as ' ~ retention_metrics.double_type() ~ ') + ' ~ z ~ ' * ' ~ z ~ ' / 2) / ' ~ n ~ ')' -%}
    {%- set margin = z ~ ' * sqrt(' ~ p ~ ' * (1 - ' ~ p ~ ') / ' ~ n ~ ')' -%}
    {%- set bound = 'greatest(0, ' ~ p ~ ' - ' ~ margin ~ ')' if side == 'lower' else 'least(1, ' ~ p ~ ' + ' ~ margin ~ ')' -%}
    {#- greatest and least pass over a null -#}
    {%- set known = '(' ~ trials ~ ') > 0 and (' ~ successes ~ ') is not null' -%}
    {{- return('(case when ' ~ known ~ ' then cast(100 * ' ~ bound ~ ' as numeric(18, 6)) end)') -}}
{% endmacro %}
