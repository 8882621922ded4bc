{% macro satisfaction_group(score) %}
    {{- return(
        "(case when (" ~ score ~ ") >= 4 then 'satisfied' when (" ~ score ~ ") >= 3 then 'neutral'"
        ~ " when (" ~ score ~ ") >= 1 then 'dissatisfied' end)"
    ) -}}
{% endmacro %}
