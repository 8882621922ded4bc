{#- A date constant from 'YYYY-MM-DD' text or a date of the configuration. -#}
{% macro date_literal(day) %}
    {{- return("cast('" ~ day ~ "' as date)") -}}
{% endmacro %}
