{#- numerator / denominator as numeric(18, 6), rounded half away from zero; null when the denominator is zero.
    Rates must be the same on every engine to the last digit, so no engine may divide in floating point. -#}
{% macro rounded_quotient(numerator, denominator) %}
    {{- return(adapter.dispatch('rounded_quotient', 'retention_metrics')(numerator, denominator)) -}}
{% endmacro %}

{% macro default__rounded_quotient(numerator, denominator) %}
    {{- return(
        'cast(cast(' ~ numerator ~ ' as numeric(38, 6)) / nullif(' ~ denominator ~ ', 0) as numeric(18, 6))'
    ) -}}
{% endmacro %}

{#- DuckDB divides decimals as doubles, which misplaces ties; whole numbers it divides exactly. Both sides are counted in
    millionths, and the quotient in half-millionths gets the half that makes cutting off a rounding. -#}
{% macro duckdb__rounded_quotient(numerator, denominator) %}
    {%- set n = 'cast(cast(' ~ numerator ~ ' as decimal(32, 6)) * 1000000 as hugeint)' -%}
    {%- set d = 'cast(cast(' ~ denominator ~ ' as decimal(32, 6)) * 1000000 as hugeint)' -%}
    {{- return(
        'cast(cast((2000000 * ' ~ n ~ ' * sign(' ~ d ~ ') + sign(' ~ n ~ ') * ' ~ d ~ ') // nullif(2 * abs(' ~ d
        ~ '), 0) as decimal(24, 0)) * 0.000001 as decimal(18, 6))'
    ) -}}
{% endmacro %}
