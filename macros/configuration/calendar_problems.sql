{% macro calendar_problems(configuration) %}
    {%- set problems = [] -%}
    {%- set any_settings = {'week_starts_on': 'monday', 'fiscal_year_start_month': 1, 'retail_weeks': '4-4-5'} -%}
    {%- set grains = configuration['grains'] -%}
    {%- set known_grains = retention_metrics.grain_starts('day_on', any_settings).keys() | list -%}
    {%- do problems.extend(retention_metrics.list_problems('grains', grains, known_grains)) -%}
    {%- if grains is sequence and not grains -%}
        {%- do problems.append('`grains` is empty: name at least one, e.g. [month].') -%}
    {%- endif -%}
    {%- set words = {
        'week_starts_on': retention_metrics.weekdays(),
        'retail_weeks': retention_metrics.retail_patterns().keys() | list,
    } -%}
    {%- for name, known in words.items() if configuration[name] not in known -%}
        {%- do problems.append(
            '`' ~ name ~ '` must be one of ' ~ known | join(', ') ~ ', not `' ~ configuration[name] ~ '`.'
        ) -%}
    {%- endfor -%}
    {%- for name in ['fiscal_year_start_month', 'retail_year_start_month'] -%}
        {%- set month = configuration[name] -%}
        {%- if month is boolean or month is not integer or month < 1 or month > 12 -%}
            {%- do problems.append('`' ~ name ~ '` must be a month from 1 to 12, not `' ~ month ~ '`.') -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(problems) }}
{% endmacro %}
