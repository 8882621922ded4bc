{#- Widened before it is multiplied: two numeric(18, 6) would overflow where an engine keeps their width. -#}
{% macro product(left, right) %}
    {{- return('(cast((' ~ left ~ ') as numeric(32, 6)) * (' ~ right ~ '))') -}}
{% endmacro %}
