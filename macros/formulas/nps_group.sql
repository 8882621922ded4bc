{% macro nps_group(score) %}
    {{- return(
        "(case when (" ~ score ~ ") >= 9 then 'promoter' when (" ~ score ~ ") >= 7 then 'passive'"
        ~ " when (" ~ score ~ ") >= 0 then 'detractor' end)"
    ) -}}
{% endmacro %}
