{#- Their own, with a name that the package has too. -#}
{% macro ratio(left, right) %}
    {{- return("'a ratio of theirs'") -}}
{% endmacro %}
