{#- Amounts from this one on are rejected: no price is a trillion, and ten thousand amounts below it add up to no more than
    numeric(18, 2) holds, so that sums cannot stop a build. -#}
{% macro amount_limit() %}
    {{- return('1000000000000') -}}
{% endmacro %}
