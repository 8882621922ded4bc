{% macro suggested_action(nps_group, is_profitable) %}
    {{- return(
        "(case when (" ~ nps_group ~ ") in ('promoter', 'passive') and (" ~ is_profitable ~ ") then 'invest'"
        ~ " when (" ~ nps_group ~ ") in ('promoter', 'passive') then 'reprice'"
        ~ " when (" ~ nps_group ~ ") = 'detractor' and (" ~ is_profitable ~ ") then 'rescue'"
        ~ " when (" ~ nps_group ~ ") = 'detractor' then 'review'"
        ~ " when (" ~ is_profitable ~ ") then 'survey' end)"
    ) -}}
{% endmacro %}
