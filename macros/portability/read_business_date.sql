{#- The day in the business time zone on which a moment lies; null when it cannot be read. A date is that day as it
    stands; a timestamp without a zone is taken as UTC; one with a zone or an offset as the moment it names. What can be
    read as a moment is what read_date reads. -#}
{% macro read_business_date(expression, timezone) %}
    {{- return(adapter.dispatch('read_business_date', 'retention_metrics')(expression, timezone)) -}}
{% endmacro %}

{% macro default__read_business_date(expression, timezone) %}
    {%- set text = retention_metrics.figure_text(expression) -%}
    {%- set has_zone = retention_metrics.text_matches(text, '.{11}.*(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)') -%}
    {%- set day = retention_metrics.default__read_date(expression) -%}
    {{- return(
        '(case when length(' ~ text ~ ') = 10 then ' ~ day ~ ' when ' ~ day ~ ' is not null then '
        ~ adapter.dispatch('day_of_moment', 'retention_metrics')(text, has_zone, timezone) ~ ' end)'
    ) -}}
{% endmacro %}

{#- Timestamps need not be written down to be read. The type is known before the query runs: the other branches cost
    nothing. -#}
{% macro duckdb__read_business_date(expression, timezone) %}
    {%- set written = retention_metrics.written_date(expression) -%}
    {%- set moment = 'try_cast(' ~ expression ~ ' as timestamptz)' -%}
    {%- set utc_moment = "timezone('UTC', try_cast(" ~ expression ~ ' as timestamp))' -%}
    {%- set day = "cast(timezone('" ~ timezone ~ "', %s) as date)" -%}
    {{- return(
        '(case typeof(' ~ expression ~ ") when 'DATE' then " ~ written
        ~ " when 'TIMESTAMP' then " ~ (written if timezone == 'UTC' else 'case when ' ~ written ~ ' is not null then ' ~ day % utc_moment ~ ' end')
        ~ " when 'TIMESTAMP WITH TIME ZONE' then case when " ~ written ~ ' is not null then ' ~ day % moment ~ ' end'
        ~ ' else ' ~ retention_metrics.default__read_business_date(expression, timezone) ~ ' end)'
    ) -}}
{% endmacro %}

{#- Sessions of Spark must run in UTC for this: a timestamp is shown in the session's time zone. -#}
{% macro default__day_of_moment(text, has_zone, timezone) %}
    {#- Spark reads no offset after a time without seconds, and none without a colon -#}
    {%- set with_seconds = 'regexp_replace(' ~ text ~ ", '^(.{13}:[0-9]{2})(?!:)', '$1:00')" -%}
    {%- set moment = 'regexp_replace(' ~ with_seconds ~ ", '([+-][0-9]{2})([0-9]{2})$', '$1:$2')" -%}
    {{- return("cast(from_utc_timestamp(cast(" ~ moment ~ " as timestamp), '" ~ timezone ~ "') as date)") -}}
{% endmacro %}

{#- DuckDB takes what follows a space for the name of a time zone. -#}
{% macro duckdb__day_of_moment(text, has_zone, timezone) %}
    {%- set moment = "replace(replace(" ~ text ~ ", ' +', '+'), ' -', '-')" -%}
    {{- return(
        "cast(timezone('" ~ timezone ~ "', try_cast(" ~ moment ~ " || case when " ~ has_zone ~ " then '' else '+00' end as timestamptz)) as date)"
    ) -}}
{% endmacro %}

{% macro snowflake__day_of_moment(text, has_zone, timezone) %}
    {{- return(
        "cast(convert_timezone('" ~ timezone ~ "', cast(" ~ text ~ " || case when " ~ has_zone
        ~ " then '' else '+00:00' end as timestamp_tz)) as date)"
    ) -}}
{% endmacro %}

{% macro bigquery__day_of_moment(text, has_zone, timezone) %}
    {{- return('date(timestamp(' ~ text ~ "), '" ~ timezone ~ "')") -}}
{% endmacro %}

{% macro postgres__day_of_moment(text, has_zone, timezone) %}
    {{- return(
        "cast(cast(" ~ text ~ " || case when " ~ has_zone ~ " then '' else '+00' end as timestamptz) at time zone '"
        ~ timezone ~ "' as date)"
    ) -}}
{% endmacro %}
