{% macro movement(level_at_start, level_at_end, first_active_on, period_start) %}
    {{- return(
        "(case"
        ~ " when (" ~ level_at_start ~ ") <= 0 and (" ~ level_at_end ~ ") <= 0 then 'transient'"
        ~ " when (" ~ level_at_start ~ ") <= 0 and (" ~ first_active_on ~ ") < (" ~ period_start ~ ") then 'reactivation'"
        ~ " when (" ~ level_at_start ~ ") <= 0 then 'new'"
        ~ " when (" ~ level_at_end ~ ") <= 0 then 'churn'"
        ~ " when (" ~ level_at_end ~ ") > (" ~ level_at_start ~ ") then 'expansion'"
        ~ " when (" ~ level_at_end ~ ") < (" ~ level_at_start ~ ") then 'contraction'"
        ~ " else 'none' end)"
    ) -}}
{% endmacro %}
