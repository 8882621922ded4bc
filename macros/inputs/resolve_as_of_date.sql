{#- The last day of known data as 'YYYY-MM-DD': as set; `today` becomes the day on which this dbt run started in
    business_timezone, once for the whole run; not set, the bundled company's last day. -#}
{% macro resolve_as_of_date(as_of_date, business_timezone, bundled_company) %}
    {%- if not as_of_date -%}
        {{ return(bundled_company['as_of_date'] | string) }}
    {%- elif as_of_date == 'today' -%}
        {{ return(run_started_at.astimezone(modules.pytz.timezone(business_timezone)).strftime('%Y-%m-%d')) }}
    {%- endif -%}
    {{ return(as_of_date | string) }}
{% endmacro %}
