{% macro wilson_bound(successes, trials, side) %}
    {%- set z = '1.959963984540054' -%}
    {%- set k = 'cast((' ~ successes ~ ') as ' ~ retention_metrics.double_type() ~ ')' -%}
    {%- set n = 'cast((' ~ trials ~ ') as ' ~ retention_metrics.double_type() ~ ')' -%}
    {%- set spread = z ~ ' * sqrt(' ~ k ~ ' * (' ~ n ~ ' - ' ~ k ~ ') / ' ~ n ~ ' + ' ~ z ~ ' * ' ~ z ~ ' / 4)' -%}
    {{- return(
        '(case when (' ~ trials ~ ') > 0 then cast(100 * (' ~ k ~ ' + ' ~ z ~ ' * ' ~ z ~ ' / 2 '
        ~ ('-' if side == 'lower' else '+') ~ ' ' ~ spread ~ ') / (' ~ n ~ ' + ' ~ z ~ ' * ' ~ z ~ ') as numeric(18, 6)) end)'
    ) -}}
{% endmacro %}
