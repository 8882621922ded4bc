{% macro number_problems(configuration) %}
    {%- set problems = [] -%}
    {%- for name in ['purchase_active_days', 'visit_active_days'] -%}
        {%- set days = configuration[name] -%}
        {%- if days is boolean or days is not integer or days < 1 -%}
            {%- do problems.append('`' ~ name ~ '` must be a whole number of days, at least 1, not `' ~ days ~ '`.') -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if configuration['repeat_purchase_distinct_days'] is not boolean -%}
        {%- do problems.append('`repeat_purchase_distinct_days` must be true or false.') -%}
    {%- endif -%}
    {%- set margin = configuration['gross_margin_pct'] -%}
    {%- if margin is boolean or margin is not number or margin < 0 or margin > 100 -%}
        {%- do problems.append('`gross_margin_pct` must be a number from 0 to 100, not `' ~ margin ~ '`.') -%}
    {%- endif -%}
    {{ return(problems) }}
{% endmacro %}
