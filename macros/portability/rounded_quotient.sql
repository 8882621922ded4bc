{#- numerator / denominator as numeric(18, places), rounded half away from zero; null when the denominator is zero
    and where the quotient does not fit.
    Rates must be the same on every engine to the last digit, so no engine may divide in floating point. -#}
{% macro rounded_quotient(numerator, denominator, places=6) %}
    {{- return(adapter.dispatch('rounded_quotient', 'retention_metrics')(numerator, denominator, places)) -}}
{% endmacro %}

{#- 22 digits before the point leave Spark, whose quotients have 38 at most, more places than are kept: rounded once. -#}
{% macro default__rounded_quotient(numerator, denominator, places) %}
    {{- return(
        retention_metrics.fitting_decimal(
            retention_metrics.fitting_decimal(numerator, 28, 6) ~ ' / nullif(' ~ denominator ~ ', 0)', 18, places
        )
    ) -}}
{% endmacro %}

{#- DuckDB divides decimals as doubles, which misplaces ties; whole numbers it divides exactly. Both sides are counted in
    millionths, and the quotient in halves of its last place gets the half that makes cutting off a rounding. -#}
{% macro duckdb__rounded_quotient(numerator, denominator, places) %}
    {%- set n = 'cast(try_cast(' ~ numerator ~ ' as decimal(28, 6)) * 1000000 as hugeint)' -%}
    {%- set d = 'cast(cast(' ~ denominator ~ ' as decimal(32, 6)) * 1000000 as hugeint)' -%}
    {%- set unit = '0.' ~ '0' * (places - 1) ~ '1' -%}
    {{- return(
        'try_cast(try_cast((' ~ 2 * 10 ** places ~ ' * ' ~ n ~ ' * sign(' ~ d ~ ') + sign(' ~ n ~ ') * ' ~ d
        ~ ') // nullif(2 * abs(' ~ d ~ '), 0) as decimal(24, 0)) * ' ~ unit ~ ' as decimal(18, ' ~ places ~ '))'
    ) -}}
{% endmacro %}
