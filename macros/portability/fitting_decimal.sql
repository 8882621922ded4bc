{#- A number as numeric(digits, places), rounded half away from zero; null where it does not fit, for no row may stop a build. -#}
{% macro fitting_decimal(expression, digits, places) %}
    {{- return(adapter.dispatch('fitting_decimal', 'retention_metrics')(expression, digits, places)) -}}
{% endmacro %}

{% macro default__fitting_decimal(expression, digits, places) %}
    {{- return('try_cast(' ~ expression ~ ' as numeric(' ~ digits ~ ', ' ~ places ~ '))') -}}
{% endmacro %}

{#- PostgreSQL 15 has no try_cast, and the two others have it for text or for types without a width only. -#}
{% macro postgres__fitting_decimal(expression, digits, places) %}
    {{- return(
        '(case when abs(round(cast(' ~ expression ~ ' as ' ~ retention_metrics.widest_decimal() ~ '), ' ~ places ~ ')) < 1e' ~ (digits - places)
        ~ ' then cast(' ~ expression ~ ' as numeric(' ~ digits ~ ', ' ~ places ~ ')) end)'
    ) -}}
{% endmacro %}

{% macro snowflake__fitting_decimal(expression, digits, places) %}
    {{- return(retention_metrics.postgres__fitting_decimal(expression, digits, places)) -}}
{% endmacro %}

{% macro bigquery__fitting_decimal(expression, digits, places) %}
    {{- return(retention_metrics.postgres__fitting_decimal(expression, digits, places)) -}}
{% endmacro %}

{#- The decimal type that holds whatever a query may come to. -#}
{% macro widest_decimal() %}
    {{- return(adapter.dispatch('widest_decimal', 'retention_metrics')()) -}}
{% endmacro %}

{% macro default__widest_decimal() %}
    {{- return('numeric(38, 8)') -}}
{% endmacro %}

{% macro postgres__widest_decimal() %}
    {{- return('numeric') -}}
{% endmacro %}

{% macro bigquery__widest_decimal() %}
    {{- return('bignumeric') -}}
{% endmacro %}

{#- Redshift has no decimal without a width: there `numeric` is a whole number. -#}
{% macro redshift__widest_decimal() %}
    {{- return('numeric(38, 8)') -}}
{% endmacro %}
