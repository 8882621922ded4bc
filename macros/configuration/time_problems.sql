{% macro time_problems(configuration) %}
    {%- set problems = [] -%}
    {%- set calendar_start = configuration['calendar_start'] | string -%}
    {%- set as_of_date = configuration['as_of_date'] | string if configuration['as_of_date'] else '' -%}
    {%- if not retention_metrics.is_date(calendar_start) -%}
        {%- do problems.append('`calendar_start` is no date: `' ~ calendar_start ~ '`; write YYYY-MM-DD.') -%}
    {%- endif -%}
    {%- if not as_of_date -%}
        {%- if configuration['inputs'] -%}
            {%- do problems.append(
                '`as_of_date` is missing: own inputs must name the last day they know, e.g. as_of_date: 2025-12-31, or `today`.'
            ) -%}
        {%- endif -%}
    {%- elif as_of_date != 'today' -%}
        {%- if not retention_metrics.is_date(as_of_date) -%}
            {%- do problems.append('`as_of_date` is no date: `' ~ as_of_date ~ '`; write YYYY-MM-DD or `today`.') -%}
        {%- elif retention_metrics.is_date(calendar_start) and as_of_date < calendar_start -%}
            {%- do problems.append('`as_of_date` ' ~ as_of_date ~ ' lies before `calendar_start` ' ~ calendar_start ~ '.') -%}
        {%- endif -%}
    {%- endif -%}
    {%- for name, day in {'calendar_start': calendar_start, 'as_of_date': as_of_date}.items() if retention_metrics.is_date(day) -%}
        {%- if day < '1800-01-01' or day > '2100-12-31' -%}
            {%- do problems.append('`' ~ name ~ '` ' ~ day ~ ' lies outside the years 1800 to 2100, for which the calendar is known.') -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if configuration['business_timezone'] not in modules.pytz.all_timezones -%}
        {%- do problems.append(
            '`business_timezone` is no IANA time zone: `' ~ configuration['business_timezone'] ~ '`'
            ~ retention_metrics.did_you_mean(configuration['business_timezone'] | string, modules.pytz.common_timezones)
        ) -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}


{% macro is_date(text) %}
    {%- if not modules.re.fullmatch('[0-9]{4}-[0-9]{2}-[0-9]{2}', text) -%}{{ return(false) }}{%- endif -%}
    {%- set year, month, day = text[:4] | int, text[5:7] | int, text[8:] | int -%}
    {%- if year < 1 or month < 1 or month > 12 or day < 1 -%}{{ return(false) }}{%- endif -%}
    {%- set is_leap = (year % 4 == 0 and year % 100 != 0) or year % 400 == 0 -%}
    {{ return(day <= [31, 29 if is_leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]) }}
{% endmacro %}
